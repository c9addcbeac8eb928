import type { Instant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ReleasePlan } from './state.ts';

/**
 * Releases what of an entitlement its lock-up and schedule allow by now.
 *
 * Refuses  entitlement_not_found, nothing_to_release.
 * Source   S80; economics §17.
 */
export function releaseEntitlement(run: Run, command: CommandOf<'ReleaseEntitlement'>): Refusal | undefined {
  const { entitlementId } = command;
  const entitlement = run.state.shares.entitlements.get(entitlementId);
  if (!entitlement) return refuse('entitlement_not_found', { entitlementId });
  const released = releasedShares(entitlement, entitlement.shares, run.at);
  const shares = released - entitlement.released;
  if (shares <= 0) return refuse('nothing_to_release');
  const memberId = entitlement.member.id;
  apply(run, { type: 'EntitlementReleased', entitlementId, memberId, shares, released });
  return undefined;
}

/**
 * How many of so many shares are released by a time, in all.
 *
 * Formula  0 before the lock ends, then ⌊shares × min(n, 1 + whole periods since) ÷ n⌋ for n releases.
 * Rounds   down; the last release brings the rest. A period of 0 days releases everything at once.
 * Source   S80; economics §17.
 */
export function releasedShares(plan: ReleasePlan, shares: number, t: Instant): number {
  if (t < plan.lockEnd) return 0;
  if (plan.everyDays === 0) return shares;
  const periods = Math.floor((t - plan.lockEnd) / (plan.everyDays * DAY_MS));
  const batches = Math.min(plan.releases, 1 + periods);
  return Number((BigInt(shares) * BigInt(batches)) / BigInt(plan.releases));
}
