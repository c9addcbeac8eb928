import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Account } from '../../ledger/account.ts';
import { cashOf, post } from '../../ledger/post.ts';
import { dueLot } from '../../pool/exit.ts';
import { placeInHeap, rankAnew, removeFromHeap } from '../../pool/exit-heap.ts';
import type { DueLot, Lot, LotSold } from '../../pool/lot.ts';
import { newStreamEntry, releaseEntries } from '../../pool/stream.ts';
import type { Evolvers } from '../evolvers.ts';
import { walletOf } from '../members/accounts.ts';
import { skipSpentLots } from '../members/open-lots.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import { noteInjection, noteSale } from './day-counts.ts';
import type {
  CapitalInjected,
  LotsExited,
  LotsQueued,
  PointsEvent,
  PointsRedeemed,
  PoolLocked,
  Redenominated,
  StreamReleased,
} from './events.ts';

export const POINTS_EVOLVERS: Evolvers<PointsEvent> = {
  PointsRedeemed: pointsRedeemed,
  LotsExited: lotsExited,
  LotsQueued: lotsQueued,
  PoolLocked: poolLocked,
  StreamReleased: streamReleased,
  CapitalInjected: capitalInjected,
  Redenominated: redenominated,
};

function pointsRedeemed(state: ProgramState, event: PointsRedeemed, at: Instant): void {
  const member = state.members.get(event.memberId)!;
  state.redemptions.add(event.redemptionId);
  sellPoints(state, member, event, at, { to: walletOf(member), kind: 'redemption' });
  noteSale(state, member.id, event.net, at);
}

type Sale = Pick<PointsRedeemed, 'lots' | 'gross' | 'net' | 'streamDays'>;

/** Points leave a member's lots, the payout goes where it is due, the retention stays or streams. */
export function sellPoints(
  state: ProgramState,
  member: Member,
  sale: Sale,
  at: Instant,
  payout: { readonly to: Account; readonly kind: 'redemption' | 'conversion' },
): void {
  const before = { pool: state.pool.balance, supply: state.supply };
  let place = member.firstOpenLot;
  for (const sold of sale.lots) {
    // A sale names the member's own lots in their order, so each is found where the one before it was.
    while (member.lots[place]!.orderId !== sold.orderId) place += 1;
    sellFrom(state, member.lots[place]!, member, sold);
  }
  post(state, state.pool, payout.to, sale.net, payout.kind);
  retain(state, sale.gross - sale.net, sale.streamDays, at);
  skipSpentLots(member);
  if (state.supply === 0n) state.last = before;
}

function lotsExited(state: ProgramState, event: LotsExited, at: Instant, known?: readonly Lot[]): void {
  const before = { pool: state.pool.balance, supply: state.supply };
  const lots = known ?? event.lots.map((exited) => lotOf(state, exited.orderId));
  removeFromHeap(
    state.exits,
    lots.filter((lot) => !lot.queued),
  );
  for (let place = 0; place < lots.length; place += 1) {
    const lot = lots[place]!;
    const exited = event.lots[place]!;
    const member = state.members.at(lot.holder);
    lot.queued = false;
    sellFrom(state, lot, member, exited);
    member.exits += 1;
    skipSpentLots(member);
    post(state, state.pool, walletOf(member), exited.net, 'exit');
  }
  leaveQueue(state, lots);
  retain(state, event.gross - event.net, event.streamDays, at);
  if (state.supply === 0n) state.last = before;
}

/** Those who leave are mostly the head of the queue; then nobody else needs to be looked at. */
function leaveQueue(state: ProgramState, lots: readonly Lot[]): void {
  const { exitQueue } = state;
  const isHead = lots.length <= exitQueue.length && lots.every((lot, place) => lot === exitQueue[place]?.lot);
  state.exitQueue = isHead ? exitQueue.slice(lots.length) : exitQueue.filter(({ lot }) => lot.queued);
}

export function lotOf(state: ProgramState, orderId: string): Lot {
  return state.orders.lotOf(orderId);
}

/** Takes points out of a lot, its member and the supply, and keeps what they brought. */
export function sellFrom(state: ProgramState, lot: Lot, member: Member, sold: LotSold): void {
  lot.points -= sold.points;
  lot.sold += sold.points;
  lot.realised += sold.gross;
  lot.net += sold.net;
  member.points -= sold.points;
  state.memberPoints -= sold.points;
  state.supply -= sold.points;
  placeInHeap(state.exits, lot);
}

/** What a sale leaves behind: stays in the pool when there is no period, else enters the stream. */
function retain(state: ProgramState, retained: Micro, days: number, at: Instant): void {
  if (days === 0 || retained === 0n) return;
  post(state, state.pool, state.stream, retained, 'retention');
  state.streamEntries.push(newStreamEntry(retained, at, days));
}

function lotsQueued(state: ProgramState, event: LotsQueued, _at: Instant, known?: readonly DueLot[]): void {
  const queued = known ?? event.orderIds.map((orderId) => dueLot(lotOf(state, orderId)));
  removeFromHeap(
    state.exits,
    queued.map(({ lot }) => lot),
  );
  for (const due of queued) {
    due.lot.queued = true;
    state.exitQueue.push(due);
  }
}

function poolLocked(state: ProgramState, event: PoolLocked): void {
  post(state, state.stream, state.pool, event.released, 'lock');
  state.streamEntries = [];
  state.supply += event.points;
  state.genesis += event.points;
}

function streamReleased(state: ProgramState, event: StreamReleased, at: Instant): void {
  post(state, state.stream, state.pool, event.amount, 'release');
  state.streamEntries = releaseEntries(state.streamEntries, at);
}

function capitalInjected(state: ProgramState, event: CapitalInjected, at: Instant): void {
  state.injections.add(event.injectionId);
  noteInjection(state, event.amount, at);
  const cash = cashOf(state, event.channel);
  post(state, cash, event.periodDays > 0 ? state.stream : state.pool, event.amount, 'injection');
  if (event.periodDays > 0) {
    state.streamEntries.push(newStreamEntry(event.amount, at, event.periodDays));
  }
}

function redenominated(state: ProgramState, event: Redenominated): void {
  const factor = 10n ** BigInt(event.digits);
  state.supply *= factor;
  state.genesis *= factor;
  state.memberPoints *= factor;
  state.last = { pool: state.last.pool, supply: state.last.supply * factor };
  const { windDown } = state.governance;
  if (windDown?.price) {
    windDown.price = { pool: windDown.price.pool, supply: windDown.price.supply * factor };
  }
  for (const conversion of state.shares.conversions.values()) conversion.pointsPerShare *= factor;
  for (const member of state.members.values()) {
    member.points *= factor;
    for (const lot of member.lots) {
      lot.minted *= factor;
      lot.points *= factor;
      lot.sold *= factor;
    }
  }
  for (const { settlement } of state.orders.records()) {
    for (const line of settlement?.lines ?? []) line.points *= factor;
  }
  rankAnew(state.exits, state.exitQueue);
}
