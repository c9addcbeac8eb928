import type { CommandOf } from '../command.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { officersMissing } from './officers.ts';

/**
 * Begins to wind the program down (清盘): the stream enters the pool, genesis points are cancelled, the exit
 * queue is emptied and nobody is forced out any more. Where nobody holds points the pool is the platform's.
 *
 * Refuses  two_officers_needed.
 * Source   guardrails §1; economics §20.
 */
export function beginWindDown(run: Run, command: CommandOf<'BeginWindDown'>): Refusal | undefined {
  const { state } = run;
  const { reason, officers } = command;
  const missing = officersMissing(state, officers);
  if (missing) return missing;
  const released = state.stream.balance;
  const toRevenue = state.memberPoints === 0n ? state.pool.balance + released : 0n;
  apply(run, { type: 'WindDownBegun', reason, officers, released, points: state.genesis, toRevenue });
  return undefined;
}
