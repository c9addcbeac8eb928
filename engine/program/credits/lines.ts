import { sortedById } from '../sorted-by-id.ts';
import type { ProgramState } from '../state.ts';

/** Grants as lines of the state hash. */
export function* creditLines(state: ProgramState): Generator<string> {
  for (const grant of sortedById(state.credits.grants.values())) {
    const { id, memberId, originId, at, from, place, granted, left, used, taken, lapsed } = grant;
    const credits = `${granted} ${left} ${used} ${taken} ${lapsed}`;
    yield `grant ${id} ${memberId} ${originId ?? '-'} ${at} ${from} ${place} ${credits}`;
  }
}
