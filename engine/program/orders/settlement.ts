import { atRate } from '../../amount/divide.ts';
import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import type { Commissions } from '../../commission/commissions.ts';
import { planSubsidies, type SubsidyPaid } from '../budgets/subsidy.ts';
import type { CreditUse } from '../credits/grant.ts';
import type { ProgramState } from '../state.ts';
import type { LineSettled, OrderSettled } from './events.ts';
import { originWeights, payOrigins } from './origins.ts';
import { withholdSelfDealing } from './self-dealing.ts';
import type { Split } from './split-lines.ts';
import type { Order, OriginPaid } from './state.ts';

/**
 * Plans the settlement of an order's cash: what its parts, its commissions, the remainder and its points are.
 *
 * Shape    (state, order, its cash split, whom it pays, t) → the event, points 0 when the pool part is too small
 *          to mint. Pure.
 * Formula  tariffs and rates are those at placement, the lot's terms those of today. Remainder = distribution
 *          part + origin part nobody is paid − Σ commissions, of which the dividend fund gets its share.
 * Source   S11–S22, S78, G10; economics §3, §16.
 */
export function planSettlement(
  state: ProgramState,
  order: Order,
  split: Split,
  { paid, statistics, referrer, recruiter }: Commissions,
  t: Instant,
): OrderSettled {
  const { parts, spend, amount, points } = split;
  const { remainder: remainderTo } = order.tariff;
  const { exit, redemption, dividends: fund } = state.policy;
  const origins = originsOf(state, order.credits, parts.origin);
  let remainder = parts.origin > 0n ? parts.distribution + parts.origin : parts.distribution;
  if (origins) for (const { amount: part } of origins) remainder -= part;
  for (const { amount: part } of paid) remainder -= part;
  const dividends = remainderTo === 'platform' && fund.share > 0n ? atRate(remainder, fund.share) : 0n;
  return {
    type: 'OrderSettled',
    orderId: order.id,
    memberId: order.member.id,
    storeId: order.store.id,
    amount,
    spend: spend === amount ? undefined : spend,
    merchant: parts.merchant,
    platform: parts.platform,
    commissions: withholdSelfDealing(state, order, paid, t),
    statistics,
    referrerId: referrer?.id,
    recruiterId: recruiter?.id,
    origin: origins && parts.origin,
    origins,
    remainder: dividends > 0n ? remainder - dividends : remainder,
    remainderTo,
    dividends: dividends > 0n ? dividends : undefined,
    pool: parts.pool,
    subsidies: subsidiesOf(state, spend, t),
    points,
    price: { pool: state.pool.balance, supply: state.supply },
    multiple: exit.multiple,
    retention: redemption.retention,
    lines: order.lines && settledLines(split, origins !== undefined),
  };
}

function subsidiesOf(state: ProgramState, spend: Micro, t: Instant): readonly SubsidyPaid[] | undefined {
  const { campaigns } = state.budgets;
  if (campaigns.size === 0) return undefined;
  const paid = planSubsidies(campaigns.values(), spend, t);
  return paid.length > 0 ? paid : undefined;
}

/** What the stores are paid whose credits the order uses, when any is. */
function originsOf(
  state: ProgramState,
  credits: readonly CreditUse[],
  part: Micro,
): readonly OriginPaid[] | undefined {
  if (credits.length === 0 || part === 0n) return undefined;
  const paid = payOrigins(part, originWeights(state, credits));
  return paid.length > 0 ? paid : undefined;
}

function settledLines(split: Split, withOrigin: boolean): LineSettled[] {
  const { points, lines = [split] } = split;
  const weights = lines.map((line) => line.minted);
  const minted = points > 0n ? splitByWeights(points, weights) : undefined;
  return lines.map(({ amount, parts: { merchant, platform, origin, pool } }, place) => {
    const shown = withOrigin && origin > 0n ? origin : undefined;
    return { amount, merchant, platform, origin: shown, pool, points: minted?.[place] ?? 0n };
  });
}
