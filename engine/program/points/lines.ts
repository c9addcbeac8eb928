import type { ProgramState } from '../state.ts';

/** What is counted by day as canonical lines. */
export function* dayLines(state: ProgramState): Generator<string> {
  const { sales, poolLows, injections } = state.days;
  for (const memberId of [...sales.keys()].sort()) {
    const { day, amount } = sales.get(memberId)!;
    yield `sold ${memberId} ${day} ${amount}`;
  }
  for (const { day, amount } of poolLows) yield `pool-low ${day} ${amount}`;
  for (const { day, amount } of injections) yield `injected ${day} ${amount}`;
}
