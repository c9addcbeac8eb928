import type { CommandOf } from './commands.ts';
import type { ReleaseTerms } from './commands-funds.ts';
import { frozenRefuses } from './members.ts';
import { DAY_MS, max, PPM, parseMoney, parsePoints, parseTime, splitByWeights, sum } from './numbers.ts';
import { isActive, isUsed, memberActive, use } from './people.ts';
import { runExits, step } from './pool.ts';
import type { Entitlement, ReleasePlan } from './records-funds.ts';
import { netOf, quoteSales, sell, sellablePoints } from './redemptions.ts';
import { type Refusal, when } from './refusals.ts';
import { ruleRefuses } from './rules.ts';
import { change, known, type Run } from './state.ts';

const planOf = ({ lockDays = 0, releases = 1, everyDays = 30 }: ReleaseTerms): ReleasePlan => ({
  ...{ lockMs: lockDays * DAY_MS, releases: BigInt(releases), everyMs: everyDays * DAY_MS },
});

export function startConversion(run: Run, command: CommandOf<'StartConversion'>): Refusal | null {
  const { conversions } = run.state;
  const pointsPerShare = parsePoints(command.pointsPerShare);
  const refusal =
    when(conversions.has(command.conversionId), 'conversion_exists') ??
    when(pointsPerShare === 0n, 'amount_not_positive') ??
    ruleRefuses(run, 'share_conversion');
  if (refusal) return refusal;
  conversions.set(command.conversionId, {
    ...{ pointsPerShare, shares: BigInt(command.shares), left: BigInt(command.shares) },
    from: parseTime(command.from),
    to: command.to === undefined ? Number.POSITIVE_INFINITY : parseTime(command.to),
    plan: planOf(command),
  });
  return null;
}

export function convertPoints(run: Run, command: CommandOf<'ConvertPoints'>): Refusal | null {
  const { state } = run;
  const { entitlementId, conversionId, memberId, minNet } = command;
  const conversion = state.conversions.get(conversionId);
  if (state.entitlements.has(entitlementId)) return 'entitlement_exists';
  if (!conversion) return 'conversion_not_found';
  const available = sellablePoints(run, memberId);
  const wanted = command.points === 'all' ? available : parsePoints(command.points);
  const shares = wanted / conversion.pointsPerShare;
  const taken = shares * conversion.pointsPerShare;
  const refusal =
    memberActive(run, memberId) ??
    frozenRefuses(run, memberId) ??
    when(command.points !== 'all' && wanted === 0n, 'amount_not_positive') ??
    when(run.at < conversion.from || run.at >= conversion.to, 'conversion_closed') ??
    when(wanted > available || available === 0n, 'insufficient_points') ??
    when(shares === 0n, 'conversion_too_small') ??
    when(shares > conversion.left, 'shares_exhausted') ??
    when(minNet !== undefined && netOf(quoteSales(run, memberId, taken)) < parseMoney(minNet), 'price_moved');
  if (refusal) return refusal;
  change(state.conversions, conversionId, { left: conversion.left - shares });
  state.entitlements.set(entitlementId, entitle(run, memberId, shares, conversion.plan));
  step(state, () => sell(run, quoteSales(run, memberId, taken), 'treasury'));
  runExits(run);
  return null;
}

const entitle = (run: Run, memberId: string, shares: bigint, plan: ReleasePlan): Entitlement => ({
  ...{ memberId, shares, released: 0n, at: run.at, plan },
});

export function releaseEntitlement(run: Run, command: CommandOf<'ReleaseEntitlement'>): Refusal | null {
  const { entitlements } = run.state;
  const entitlement = entitlements.get(command.entitlementId);
  if (!entitlement) return 'entitlement_not_found';
  const released = releasedBy(entitlement, run.at);
  if (released === entitlement.released) return 'nothing_to_release';
  change(entitlements, command.entitlementId, { released });
  return null;
}

/** Nothing before the lock ends; then the first part at once, one more each period. */
function releasedBy({ shares, at, plan }: Entitlement, now: number): bigint {
  const gone = now - (at + plan.lockMs);
  if (gone < 0) return 0n;
  const parts = 1n + BigInt(Math.floor(gone / plan.everyMs));
  return (shares * (parts < plan.releases ? parts : plan.releases)) / plan.releases;
}

export function allotShares(run: Run, command: CommandOf<'AllotShares'>): Refusal | null {
  const { state } = run;
  const { allotmentId } = command;
  const scores = scoresOf(run, BigInt(command.recruitedWeight), BigInt(command.directWeight));
  const total = sum(scores.map(({ score }) => score));
  const refusal =
    when(isUsed(run, 'allotment', allotmentId), 'allotment_exists') ??
    when(total === 0n, 'nobody_to_allot') ??
    ruleRefuses(run, 'share_conversion');
  if (refusal) return refusal;
  use(run, 'allotment', allotmentId);
  const split = splitByWeights(
    BigInt(command.shares),
    scores.map(({ score }) => score),
  );
  const lucky = scores.map(({ memberId }, index) => ({ memberId, shares: split[index]! }));
  lucky
    .filter(({ shares }) => shares > 0n)
    .forEach(({ memberId, shares }, index) => {
      const id = `${allotmentId}_${index + 1}`;
      state.entitlements.set(id, entitle(run, memberId, shares, planOf(command)));
    });
  return null;
}

/** What members have brought, in order of their ids. */
function scoresOf({ state }: Run, recruitedWeight: bigint, directWeight: bigint) {
  const ids = [...state.members.keys()].filter((id) => isActive(state, id)).sort((a, b) => (a < b ? -1 : 1));
  return ids.map((memberId) => {
    const { recruitedTurnover, directSpend } = known(state.members, memberId);
    const weighted = recruitedTurnover * recruitedWeight + directSpend * directWeight;
    return { memberId, score: max(0n, weighted / PPM) };
  });
}
