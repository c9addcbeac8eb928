import { PPM } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import type { Member } from '../members/state.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { Allotted } from './events.ts';

type Weights = Pick<CommandOf<'AllotShares'>, 'recruitedWeight' | 'directWeight'>;

/**
 * Allots shares to those who built the program up, by contribution score.
 *
 * Formula  score as in `contributionScore`; whole shares in proportion to the scores.
 * Rounds   largest remainder, ties by member id.
 * Refuses  allotment_exists, nobody_to_allot, the rule share_conversion.
 * Source   S7, S80; economics §17.
 */
export function allotShares(run: Run, command: CommandOf<'AllotShares'>): Refusal | undefined {
  const { state } = run;
  const { allotmentId, shares, lockDays, releases, everyDays } = command;
  if (state.shares.allotments.has(allotmentId)) return refuse('allotment_exists', { allotmentId });
  const scored = scoresOf(state, command);
  if (scored.length === 0) return refuse('nobody_to_allot');
  const barred = ruleRefusal(state, run.at, 'share_conversion');
  if (barred) return barred;
  warnOfRule(run, 'share_conversion');
  const parts = splitByWeights(
    BigInt(shares),
    scored.map(({ score }) => score),
  );
  const entitlements: Allotted[] = [];
  for (const [place, { memberId }] of scored.entries()) {
    const part = Number(parts[place]!);
    const entitlementId = `${allotmentId}_${entitlements.length + 1}`;
    if (part > 0) entitlements.push({ entitlementId, memberId, shares: part });
  }
  apply(run, { type: 'SharesAllotted', allotmentId, entitlements, lockDays, releases, everyDays });
  return undefined;
}

/**
 * What a member has brought the program, weighted.
 *
 * Formula  ⌊(recruited turnover × its weight + direct members' spend × its weight) ÷ 10^6⌋.
 * Units    micro-yuan, weights in ppm. Refunds can bring a counter below 0: it then counts as 0.
 * Source   S7; economics §17.
 */
export function contributionScore(member: Member, { recruitedWeight, directWeight }: Weights): bigint {
  const recruited = member.recruitedTurnover > 0n ? member.recruitedTurnover : 0n;
  const direct = member.directSpend > 0n ? member.directSpend : 0n;
  return (recruited * recruitedWeight + direct * directWeight) / PPM;
}

/** Active members with a score, by id. */
function scoresOf(state: ProgramState, weights: Weights): { memberId: string; score: bigint }[] {
  const scored: { memberId: string; score: bigint }[] = [];
  for (const member of state.members.values()) {
    const score = member.status === 'active' ? contributionScore(member, weights) : 0n;
    if (score > 0n) scored.push({ memberId: member.id, score });
  }
  return scored.sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
}
