import type { ProgramState } from '../state.ts';

/** Budgets and campaigns as canonical lines; campaigns in their order, which counts. */
export function* budgetLines(state: ProgramState): Generator<string> {
  const { budgets, adjustments, campaigns } = state.budgets;
  for (const id of [...budgets].sort()) yield `budget ${id}`;
  for (const id of [...adjustments].sort()) yield `adjustment ${id}`;
  for (const { id, ppm, capPerOrder, from, to, channel, stopped } of campaigns.values()) {
    yield `campaign ${id} ${ppm} ${capPerOrder ?? '-'} ${from} ${to} ${channel} ${stopped}`;
  }
}
