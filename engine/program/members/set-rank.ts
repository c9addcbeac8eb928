import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';

/**
 * Gives a member a rank of the policy, or takes it away.
 *
 * Refuses  member_not_found, member_ended, rank_not_found.
 * Source   S57; economics §15, §17.
 */
export function setRank(run: Run, command: CommandOf<'SetRank'>): Refusal | undefined {
  const { state } = run;
  const { memberId, rank } = command;
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const { levels } = state.policy.commission.ranks;
  if (rank !== undefined && !levels.has(rank)) return refuse('rank_not_found', { rank });
  apply(run, { type: 'RankSet', memberId, rank });
  return undefined;
}
