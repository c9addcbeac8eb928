import { atRate } from '../../amount/divide.ts';
import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Campaign } from './state.ts';

/** What one campaign adds to an order's pool part, or gets back of it. */
export type SubsidyPaid = { readonly campaignId: string; readonly amount: Micro };

/**
 * What the campaigns that run at a time add to the pool for an order, without minting.
 *
 * Shape    (campaigns in order of record, spend, t) → one payment a campaign that pays. Pure.
 * Units    micro-yuan; rates in ppm of the spend.
 * Formula  min(⌊ spend × ppm ÷ 10^6 ⌋, cap an order, what is left); from ≤ t < to, unless stopped.
 * Rounds   down; payments of 0 are left out.
 * Source   S78, A12; economics §17.
 */
export function planSubsidies(campaigns: Iterable<Campaign>, spend: Micro, t: Instant): SubsidyPaid[] {
  const paid: SubsidyPaid[] = [];
  for (const campaign of campaigns) {
    if (campaign.stopped || t < campaign.from || t >= campaign.to) continue;
    const amount = subsidyOf(campaign, spend);
    if (amount > 0n) paid.push({ campaignId: campaign.id, amount });
  }
  return paid;
}

function subsidyOf({ ppm, capPerOrder, account }: Campaign, spend: Micro): Micro {
  const asked = atRate(spend, ppm);
  const capped = capPerOrder !== undefined && capPerOrder < asked ? capPerOrder : asked;
  return capped < account.balance ? capped : account.balance;
}

/**
 * What campaigns get back of the money the pool returns on a refund: first in order of record, each up to
 * its share.
 *
 * Shape    (what the pool returns, shares) → one payment a campaign that gets something. Pure.
 * Source   S78; economics §17.
 */
export function returnSubsidies(returned: Micro, shares: readonly SubsidyPaid[]): SubsidyPaid[] {
  const back: SubsidyPaid[] = [];
  let left = returned;
  for (const { campaignId, amount } of shares) {
    const part = amount < left ? amount : left;
    if (part > 0n) back.push({ campaignId, amount: part });
    left -= part;
  }
  return back;
}
