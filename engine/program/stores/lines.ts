import type { ProgramState } from '../state.ts';

/** Settlements of stores as canonical lines. */
export function* settlementLines(state: ProgramState): Generator<string> {
  for (const id of [...state.settlements.keys()].sort()) {
    const { store, amount, channel, reference, at, changedAt, status, payoutNumber } =
      state.settlements.get(id)!;
    const about = `${store.id} ${amount} ${channel} ${reference ?? '-'}`;
    yield `settlement ${id} ${about} ${at} ${changedAt} ${status} ${payoutNumber ?? '-'}`;
  }
}
