import { mulDivDown } from '../../amount/divide.ts';
import type { Instant } from '../../amount/instant.ts';
import { DAY_MS, type Micro } from '../../amount/quantity.ts';
import type { LegacyRelease } from '../../rules/policy.ts';
import type { Member } from '../members/state.ts';

/** What an old platform owed a member (历史应付), taken over to be released as credits (S81). */
export type Claim = {
  readonly id: string;
  member: Member;
  readonly amount: Micro;
  readonly reference: string | undefined;
  readonly at: Instant;
  /** The pool when it was imported: its growth is counted from there. */
  readonly pool: Micro;
  /** The policy's terms when it was imported: later ones do not take from it. */
  readonly terms: LegacyRelease;
  released: Micro;
};

/**
 * What of a claim is released by a time, in all.
 *
 * Shape    (claim, t, pool) → credits, never less than what has been released. Pure.
 * Formula  time: ⌊ amount × min(batches, whole everyDays gone by) ÷ batches ⌋; growth: ⌊ amount × min(target,
 *          max(0, pool − pool at import)) ÷ target ⌋.
 * Rounds   down.
 * Source   S83; economics §16, Legacy claims.
 */
export function releasedOfClaim(claim: Claim, t: Instant, pool: Micro): Micro {
  const { amount, terms, released } = claim;
  const by = terms.mode === 'time' ? batchesBy(claim.at, terms, t) : growthTo(claim.pool, terms, pool);
  const due = mulDivDown(amount, by.done, by.whole);
  return due > released ? due : released;
}

type Progress = { readonly done: bigint; readonly whole: bigint };

function batchesBy(
  from: Instant,
  { batches, everyDays }: LegacyRelease & { readonly mode: 'time' },
  t: Instant,
): Progress {
  const gone = Math.floor((t - from) / (everyDays * DAY_MS));
  return { done: BigInt(Math.min(batches, gone)), whole: BigInt(batches) };
}

function growthTo(
  from: Micro,
  { target }: LegacyRelease & { readonly mode: 'growth' },
  pool: Micro,
): Progress {
  const grown = pool > from ? pool - from : 0n;
  return { done: grown < target ? grown : target, whole: target };
}
