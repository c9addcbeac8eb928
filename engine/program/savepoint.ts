import type { Account } from '../ledger/account.ts';
import { placeInHeap } from '../pool/exit-heap.ts';
import type { Lot } from '../pool/lot.ts';
import type { Event } from './event.ts';
import type { Member } from './members/state.ts';
import type { ProgramState } from './state.ts';

/**
 * What a refusal must put back when the exit queue ran before it (economics §13): a refused command
 * changes nothing, byte for byte. Only forced exits, queueing and the lock rule can have happened.
 */
export type Savepoint = { remember(event: Event): void; restore(): void };

export function openSavepoint(state: ProgramState): Savepoint {
  const fields = {
    supply: state.supply,
    genesis: state.genesis,
    memberPoints: state.memberPoints,
    last: state.last,
    streamEntries: state.streamEntries.slice(),
    exitQueue: state.exitQueue.slice(),
  };
  const lots = new Map<Lot, Lot>();
  const members = new Map<Member, Member>();
  const accounts = new Map<Account, Account>();
  const postings = state.postings?.length ?? 0;
  keep(accounts, state.pool);
  keep(accounts, state.stream);

  const rememberLot = (orderId: string) => {
    const lot = state.orders.get(orderId)!.settlement!.lot;
    const member = state.members.get(lot.memberId)!;
    keep(lots, lot);
    keep(members, member);
    keep(accounts, member.wallet);
  };

  return {
    remember(event) {
      if (event.type === 'LotsExited') for (const lot of event.lots) rememberLot(lot.orderId);
      if (event.type === 'LotsQueued') for (const orderId of event.orderIds) rememberLot(orderId);
    },
    restore() {
      Object.assign(state, fields);
      for (const [account, before] of accounts) Object.assign(account, before);
      for (const [member, before] of members) Object.assign(member, before);
      for (const [lot, before] of lots) {
        const { heapIndex } = lot;
        Object.assign(lot, before, { heapIndex });
        placeInHeap(state.exits, lot);
      }
      if (state.postings) state.postings.length = postings;
    },
  };
}

function keep<Thing extends object>(kept: Map<Thing, Thing>, thing: Thing): void {
  if (!kept.has(thing)) kept.set(thing, { ...thing });
}
