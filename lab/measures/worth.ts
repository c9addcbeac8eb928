import type { Member, ProgramState } from '#engine';

/**
 * What a member's points would pay now, retention taken off, in micro-yuan as a number: for statistics, at the
 * retention of the policy, not of each lot.
 */
export function worthOf(state: ProgramState, { points }: Member): number {
  if (points === 0n) return 0;
  const kept = 1_000_000n - state.policy.redemption.retention;
  return Number((state.pool.balance * points * kept) / (state.supply * 1_000_000n));
}
