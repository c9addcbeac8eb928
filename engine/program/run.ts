import type { Instant } from '../amount/instant.ts';
import { assert } from '../assert.ts';
import { clearlyAbove, compareExits, isDue, priceRank, quoteExit } from '../pool/exit.ts';
import type { DueLot, Lot } from '../pool/lot.ts';
import { lockedPoints } from '../pool/price.ts';
import type { Event } from './event.ts';
import { evolve } from './evolve.ts';
import type { Handed, InHandOf } from './in-hand.ts';
import type { Savepoint } from './savepoint.ts';
import type { ProgramState } from './state.ts';

/** One command on its way through the engine. */
export type Run = {
  readonly state: ProgramState;
  readonly at: Instant;
  events: Event[];
  /** What was given along with each of them. */
  inHand: Handed[];
  /** Forced exits this command may still carry out. */
  exitsLeft: number;
  /** Present while what happens may have to be taken back. */
  savepoint: Savepoint | undefined;
};

/** Applies an event of this command. Who has what it names in hand gives it along. */
export function apply<Happened extends Event>(run: Run, event: Happened, inHand?: InHandOf<Happened>): void {
  evolve(run.state, event, run.at, inHand);
  // Most commands are one event: a list made with it has no room for more, where an empty one takes it for 17.
  if (run.events.length === 0) {
    run.events = [event];
    run.inHand = [inHand];
    return;
  }
  run.events.push(event);
  run.inHand.push(inHand);
}

/**
 * Ends a step: the lock rule, then forced exits (economics §13, Steps). Neither while a program winds down:
 * what is left in the pool is everybody's, and is paid out (economics §20).
 */
export function closeStep(run: Run): void {
  if (run.state.governance.windDown) return;
  lockIfEmpty(run);
  runExits(run);
}

/**
 * Locks what is left when nothing circulates any more, so that nobody captures what others left behind.
 *
 * Source   economics §4 lock rule, A1.
 */
function lockIfEmpty(run: Run): void {
  const { state } = run;
  if (state.supply > 0n) return;
  const released = state.stream.balance;
  const pool = state.pool.balance + released;
  const points = lockedPoints(pool, state.last);
  // So little, at so high a last price, that it stands for no point: it waits for the next order.
  if (released === 0n && points === 0n) return;
  apply(run, { type: 'PoolLocked', released, points });
}

/**
 * Forced exits until nobody is due: all due lots leave together at one price, then look again.
 * What goes beyond the command's budget is queued, in order of exit price, and leaves before the next
 * command's own effect.
 *
 * Source   S33–S38; economics §6, A5c, A24.
 */
export function runExits(run: Run): void {
  const { state } = run;
  for (;;) {
    const newly = dueInHeap(state);
    if (newly.length === 0 && state.exitQueue.length === 0) return;
    const due = run.exitsLeft > 0 ? state.exitQueue.concat(newly) : newly.slice();
    if (due.length === 0) return;
    due.sort(compareExits);
    const beyond = due.splice(run.exitsLeft);
    if (due.length > 0) leave(run, due.map(lotOfDue));
    if (newly.length > 0) queueExits(run, beyond);
    lockIfEmpty(run);
  }
}

function lotOfDue({ lot }: DueLot): Lot {
  return lot;
}

function queueExits(run: Run, beyond: readonly DueLot[]): void {
  const newly = beyond.filter(({ lot }) => !lot.queued);
  const orderIds = newly.map(({ lot }) => lot.orderId);
  if (orderIds.length === 0) return;
  run.savepoint?.keep(newly.map(lotOfDue));
  apply(run, { type: 'LotsQueued', orderIds }, newly);
}

function leave(run: Run, lots: readonly Lot[]): void {
  const { state } = run;
  const price = { pool: state.pool.balance, supply: state.supply };
  const exited = lots.map((lot) => quoteExit(lot, price));
  let points = 0n;
  let gross = 0n;
  let net = 0n;
  for (const lot of exited) {
    points += lot.points;
    gross += lot.gross;
    net += lot.net;
  }
  const { exit } = state.policy;
  const streamDays = exit.retentionTo === 'stream' ? exit.streamDays : 0;
  run.exitsLeft -= lots.length;
  assert(run.exitsLeft >= 0, 'more forced exits than the command may carry out');
  run.savepoint?.keep(lots);
  apply(run, { type: 'LotsExited', points, gross, net, price, lots: exited, streamDays }, lots);
}

const NONE: readonly never[] = [];

/** Due lots outside the queue. Below a lot of the heap whose rank is clearly above the price's, none is due. */
function dueInHeap(state: ProgramState): readonly DueLot[] {
  const { lots, ranks } = state.exits;
  const pool = state.pool.balance;
  if (lots.length === 0) return NONE;
  const rank = priceRank(pool, state.supply);
  if (clearlyAbove(ranks[0]!, rank)) return NONE;
  const due: DueLot[] = [];
  // Level by level, so that lots come nearly in the order in which they will be sorted.
  const places = [0];
  for (const place of places) {
    if (place >= lots.length || clearlyAbove(ranks[place]!, rank)) continue;
    const lot = lots[place]!;
    if (isDue(lot, pool, state.supply)) due.push({ lot, rank: ranks[place]! });
    places.push(2 * place + 1, 2 * place + 2);
  }
  return due;
}
