import type { Account } from '../ledger/account.ts';
import { placeInHeap } from '../pool/exit-heap.ts';
import type { Lot } from '../pool/lot.ts';
import type { Member } from './members/state.ts';
import type { ProgramState } from './state.ts';

/**
 * What a refusal must put back when the exit queue ran before it (economics §13): a refused command
 * changes nothing, byte for byte. Only forced exits, queueing and the lock rule can have happened.
 */
export type Savepoint = {
  /** Keeps what these lots, their members and wallets are, before an event changes them. */
  keep(lots: readonly Lot[]): void;
  restore(): void;
};

export function openSavepoint(state: ProgramState): Savepoint {
  const fields = {
    supply: state.supply,
    genesis: state.genesis,
    memberPoints: state.memberPoints,
    last: state.last,
    streamEntries: state.streamEntries.slice(),
    exitQueue: state.exitQueue.slice(),
  };
  const pool = { ...state.pool };
  const stream = { ...state.stream };
  const kept: Kept[] = [];
  const postings = state.postings?.length ?? 0;

  return {
    keep(lots) {
      for (const lot of lots) {
        const member = state.members.get(lot.memberId)!;
        const walletBefore = { ...member.wallet };
        kept.push({ lot, lotBefore: { ...lot }, member, memberBefore: { ...member }, walletBefore });
      }
    },
    restore() {
      Object.assign(state, fields);
      Object.assign(state.pool, pool);
      Object.assign(state.stream, stream);
      for (const one of kept.reverse()) putBack(state, one);
      if (state.postings) state.postings.length = postings;
    },
  };
}

/** A lot, its member and the member's wallet, and what they were before; a member comes once for each lot. */
type Kept = {
  readonly lot: Lot;
  readonly lotBefore: Lot;
  readonly member: Member;
  readonly memberBefore: Member;
  readonly walletBefore: Account;
};

/** Last kept, first put back, so that what was kept first has the last word. */
function putBack(state: ProgramState, kept: Kept): void {
  const { lot, member } = kept;
  Object.assign(member.wallet, kept.walletBefore);
  Object.assign(member, kept.memberBefore);
  const { heapIndex } = lot;
  Object.assign(lot, kept.lotBefore, { heapIndex });
  placeInHeap(state.exits, lot);
}
