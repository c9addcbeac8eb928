import type { Micro, Points } from '../amount/quantity.ts';
import type { Account } from '../ledger/account.ts';
import { heldIn } from '../ledger/account.ts';
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
      for (const lot of lots) kept.push(keptOf(lot, state.members.at(lot.holder)));
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

/**
 * What a forced exit changes of a lot, its member and the member's wallet, as it was before; a member comes
 * once for each lot. Named one by one: ten thousand lots may leave at once, and whole copies cost ten times this.
 */
type Kept = Pick<Lot, 'points' | 'sold' | 'realised' | 'net' | 'queued'> & {
  readonly lot: Lot;
  readonly member: Member;
  readonly memberPoints: Points;
  readonly exits: number;
  readonly firstOpenLot: number;
  readonly wallet: Account | undefined;
  readonly money: Micro;
  readonly used: boolean;
};

function keptOf(lot: Lot, member: Member): Kept {
  return {
    lot,
    member,
    points: lot.points,
    sold: lot.sold,
    realised: lot.realised,
    net: lot.net,
    queued: lot.queued,
    memberPoints: member.points,
    exits: member.exits,
    firstOpenLot: member.firstOpenLot,
    wallet: member.wallet,
    money: heldIn(member.wallet),
    used: member.wallet?.used === true,
  };
}

/** Last kept, first put back, so that what was kept first has the last word. */
function putBack(state: ProgramState, kept: Kept): void {
  const { lot, member } = kept;
  member.points = kept.memberPoints;
  member.exits = kept.exits;
  member.firstOpenLot = kept.firstOpenLot;
  member.wallet = kept.wallet;
  if (kept.wallet) {
    kept.wallet.balance = kept.money;
    kept.wallet.used = kept.used;
  }
  lot.points = kept.points;
  lot.sold = kept.sold;
  lot.realised = kept.realised;
  lot.net = kept.net;
  lot.queued = kept.queued;
  placeInHeap(state.exits, lot);
}
