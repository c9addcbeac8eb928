import { balance, poolOf, post, wallet } from './accounts.ts';
import { max, min, PPM, ppmOf, sum } from './numbers.ts';
import type { Lot, Ratio } from './records.ts';
import { change, type Run, type State } from './state.ts';

/**
 * One step of a command: pool and supply move, then the lock rule. `last` is the price before the step,
 * so that a step that empties the supply leaves the price it started from.
 */
export function step(state: State, move: () => void): void {
  if (state.supply > 0n) state.last = { pool: poolOf(state), supply: state.supply };
  move();
  if (state.supply === 0n) lockPool(state);
}

/** Once a program winds down nobody is forced out any more. */
const forcesOut = ({ stage }: State): boolean => stage !== 'winding-down' && stage !== 'closed';

/** Nothing circulates: the stream enters the pool and the pool belongs to nobody, at the last price. */
function lockPool(state: State): void {
  post(state, 'stream', 'pool', balance(state, 'stream'));
  state.stream = [];
  if (poolOf(state) === 0n) return;
  const points = (poolOf(state) * state.last.supply) / state.last.pool;
  state.supply += points;
  state.genesis += points;
}

/** Money on its way into the pool; a period of nothing means it is there at once. */
export function enterStream(run: Run, from: string, value: bigint, period: number): void {
  post(run.state, from, streamAccount(period), value);
  noteEntry(run, value, period);
}

export const streamAccount = (period: number): string => (period === 0 ? 'pool' : 'stream');

export function noteEntry(run: Run, value: bigint, period: number): void {
  if (value > 0n && period > 0) run.state.stream.push({ value, from: run.at, period, released: 0n });
}

/** What of all entries has come in by now and was not released before. */
export function releaseStream(run: Run): void {
  const { state, at } = run;
  const before = state.stream;
  state.stream = before.map((entry) => {
    const elapsed = BigInt(Math.min(at - entry.from, entry.period));
    return { ...entry, released: (entry.value * elapsed) / BigInt(entry.period) };
  });
  const released = state.stream.map((entry, index) => entry.released - before[index]!.released);
  post(state, 'stream', 'pool', sum(released));
  state.stream = state.stream.filter((entry) => entry.released < entry.value);
}

export const worthOf = (state: State, points: bigint): bigint =>
  points === 0n ? 0n : (poolOf(state) * points) / state.supply;

export function putLot(run: Run, lot: Lot): void {
  run.state.lots.set(lot.orderId, lot);
  if (lot.points === 0n) run.state.queue.delete(lot.orderId);
  const due = dueFrom(lot);
  const quiet = run.state.quietBelow;
  if (due && quiet && isLower(due, quiet)) run.state.quietBelow = due;
}

/** Economics §6, the condition word for word. */
function isDue(run: Run, lot: Lot): boolean {
  if (run.state.queue.has(lot.orderId)) return lot.points > 0n;
  if (lot.points === 0n || lot.spend === 0n) return false;
  return (lot.realised + worthOf(run.state, lot.points)) * PPM >= lot.multiple * lot.spend;
}

/** The lowest price at which a lot is due, rounding of its value included. */
function dueFrom(lot: Lot): Ratio | null {
  if (lot.points === 0n || lot.spend === 0n) return null;
  const wanted = max(0n, lot.multiple * lot.spend - lot.realised * PPM);
  return { pool: (wanted + PPM - 1n) / PPM, supply: lot.points };
}

const isLower = (a: Ratio, b: Ratio): boolean => a.pool * b.supply < b.pool * a.supply;

function dueLots(run: Run): Lot[] {
  const { state } = run;
  const price = { pool: poolOf(state), supply: state.supply };
  const quiet = state.quietBelow !== null && isLower(price, state.quietBelow);
  if (quiet && state.queue.size === 0 && !run.alwaysScan) return [];
  const due: Lot[] = [];
  let lowest: Ratio | null = null;
  for (const lot of state.lots.values()) {
    if (isDue(run, lot)) due.push(lot);
    const from = dueFrom(lot);
    if (from && (lowest === null || isLower(from, lowest))) lowest = from;
  }
  state.quietBelow = lowest;
  return due.sort(compareExit);
}

/** By exit price (k x spend - realised) / points, then by order id. */
function compareExit(a: Lot, b: Lot): number {
  const wanted = (lot: Lot) => lot.multiple * lot.spend - lot.realised * PPM;
  const difference = wanted(a) * b.points - wanted(b) * a.points;
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return a.orderId < b.orderId ? -1 : 1;
}

/** Batch after batch at one price each until nobody is due; what is beyond the budget waits in the queue. */
export function runExits(run: Run): void {
  while (forcesOut(run.state)) {
    const due = dueLots(run);
    if (due.length === 0) return;
    const batch = due.slice(0, run.exitsLeft);
    if (batch.length === 0) {
      for (const lot of due) run.state.queue.add(lot.orderId);
      return;
    }
    run.exitsLeft -= batch.length;
    step(run.state, () => exitBatch(run, batch));
  }
}

function exitBatch(run: Run, batch: readonly Lot[]): void {
  const { state } = run;
  const { policy } = state;
  const leaving = batch.map((lot) => {
    const room = max(0n, ppmOf(lot.spend, lot.multiple) - lot.realised);
    const cap = min(room, worthOf(state, lot.points));
    return { lot, cap, net: ppmOf(cap, PPM - lot.retention) };
  });
  for (const { lot, cap, net } of leaving) {
    post(state, 'pool', wallet(lot.memberId), net);
    state.supply -= lot.points;
    const sold = { sold: lot.sold + lot.points, realised: lot.realised + cap, net: lot.net + net };
    putLot(run, { ...lot, ...sold, points: 0n, exited: true });
  }
  const kept = sum(leaving.map(({ cap, net }) => cap - net));
  if (policy.exitTo === 'stream') enterStream(run, 'pool', kept, policy.streamMs);
}

/** Economics §9: a price above a million is scaled down by the smallest power of ten that ends it. */
export function redenominateWhenNeeded(state: State): void {
  const wanted = poolOf(state) * 1_000_000n;
  if (state.supply === 0n || state.supply >= wanted) return;
  let factor = 10n;
  while (state.supply * factor < wanted) factor *= 10n;
  scale(state, factor);
}

/** Everything that counts in points; what it is worth stays the same. */
export function scale(state: State, factor: bigint): void {
  state.supply *= factor;
  state.genesis *= factor;
  state.last = { pool: state.last.pool, supply: state.last.supply * factor };
  if (state.paying) state.paying = { pool: state.paying.pool, supply: state.paying.supply * factor };
  for (const [orderId, lot] of state.lots) {
    change(state.lots, orderId, {
      ...{ minted: lot.minted * factor, points: lot.points * factor, sold: lot.sold * factor },
      linePoints: lot.linePoints.map((points) => points * factor),
    });
  }
  for (const [conversionId, conversion] of state.conversions) {
    change(state.conversions, conversionId, { pointsPerShare: conversion.pointsPerShare * factor });
  }
  state.quietBelow = null;
}
