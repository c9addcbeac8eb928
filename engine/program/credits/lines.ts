import { sortedById } from '../sorted-by-id.ts';
import type { ProgramState } from '../state.ts';

/** Grants and claims as lines of the state hash. */
export function* creditLines(state: ProgramState): Generator<string> {
  for (const grant of sortedById(state.credits.grants.values())) {
    const { id, memberId, originId, at, from, place, granted, left, used, taken, lapsed } = grant;
    const credits = `${granted} ${left} ${used} ${taken} ${lapsed}`;
    yield `grant ${id} ${memberId} ${originId ?? '-'} ${at} ${from} ${place} ${credits}`;
  }
  for (const claim of sortedById(state.credits.claims.values())) {
    const { id, member, amount, reference, at, pool, terms, released } = claim;
    const release = terms.mode === 'time' ? `${terms.batches} ${terms.everyDays}` : `${terms.target}`;
    yield `claim ${id} ${member.id} ${amount} ${reference ?? '-'} ${at} ${pool} ${terms.mode} ${release} ${released}`;
  }
}
