import { describe, expect, it } from 'vitest';
import { POINTS_SCALE } from '../amount/quantity.ts';
import { NOWHERE } from '../indexed-heap.ts';
import { someLot } from '../testing/some-lot.ts';
import { exitNeed, exitRank } from './exit.ts';
import { placeInHeap, rankAnew, removeFromHeap } from './exit-heap.ts';
import type { ExitHeap, Lot } from './lot.ts';

const YUAN = 1_000_000n;

/** Takes the first lot out until none is left; answers the ids in that order. */
function drain(heap: ExitHeap): string[] {
  return [...heap].map(() => {
    const [first] = heap;
    removeFromHeap(heap, [first!]);
    return first!.orderId;
  });
}

function heapOf(...lots: Lot[]): ExitHeap {
  const heap: ExitHeap = [];
  for (const lot of lots) placeInHeap(heap, lot);
  return heap;
}

const early = () => someLot({ orderId: 'early', points: 112n * POINTS_SCALE });
const middle = () => someLot({ orderId: 'middle', points: 78n * POINTS_SCALE });
const late = () => someLot({ orderId: 'late', points: 66n * POINTS_SCALE });

describe('lots by the price at which they leave', () => {
  it('the lowest exit price comes first, whatever order they came in', () => {
    expect(drain(heapOf(late(), middle(), early()))).toEqual(['early', 'middle', 'late']);
    expect(drain(heapOf(early(), middle(), late()))).toEqual(['early', 'middle', 'late']);
    expect(drain(heapOf(middle(), early(), late()))).toEqual(['early', 'middle', 'late']);
  });

  it('the exit price is a ratio: much spend with many points can leave before little with few', () => {
    const large = someLot({ orderId: 'large', spend: 9000n * YUAN, points: 1009n * POINTS_SCALE });
    const small = someLot({ orderId: 'small', spend: 1n * YUAN, points: POINTS_SCALE / 10n });
    expect(drain(heapOf(small, early(), large))).toEqual(['large', 'early', 'small']);
  });

  it('a lot that must earn nothing more comes before all others', () => {
    const done = someLot({ orderId: 'done', realised: 1200n * YUAN, points: 1n });
    expect(drain(heapOf(early(), done, late()))).toEqual(['done', 'early', 'late']);
  });

  it('a lot that has changed moves, up or down', () => {
    const [a, b, c] = [early(), middle(), late()];
    const heap = heapOf(a, b, c);
    change(heap, c, { realised: 1199n * YUAN });
    expect(heap[0]).toBe(c);
    change(heap, c, { points: 1n });
    expect(drain(heap)).toEqual(['early', 'middle', 'late']);
  });
});

function change(heap: ExitHeap, lot: Lot, changes: { realised?: bigint; points?: bigint }): void {
  Object.assign(lot, changes, {
    exitNeed: exitNeed(lot.spend, changes.realised ?? lot.realised, lot.multiple),
  });
  placeInHeap(heap, lot);
}

describe('lots that cannot leave', () => {
  it.each([
    ['without points', { points: 0n }],
    ['with nothing spent on it', { spend: 0n }],
    ['waiting in the queue', { queued: true }],
  ])('a lot %s does not enter, and goes out when it becomes so', (_case, changes) => {
    const outside = someLot(changes);
    expect(heapOf(outside)).toEqual([]);
    expect(outside.heapIndex).toBe(NOWHERE);
    const [inside, other] = [early(), late()];
    const heap = heapOf(inside, other);
    Object.assign(inside, changes);
    placeInHeap(heap, inside);
    expect(heap).toEqual([other]);
    expect([inside.heapIndex, other.heapIndex]).toEqual([NOWHERE, 0]);
  });

  it('one point and one unit of spend are enough to be in', () => {
    const least = someLot({ points: 1n, spend: 1n });
    expect(heapOf(least)).toEqual([least]);
  });

  it('taking a lot out leaves the others in order; one that is not there changes nothing', () => {
    const [a, b, c] = [early(), middle(), late()];
    const heap = heapOf(a, b, c);
    removeFromHeap(heap, [b]);
    removeFromHeap(heap, [b]);
    expect(b.heapIndex).toBe(NOWHERE);
    expect(drain(heap)).toEqual(['early', 'late']);
  });

  it('many can be taken out at once', () => {
    const [a, b, c] = [early(), middle(), late()];
    const heap = heapOf(c, b, a);
    removeFromHeap(heap, [a, c]);
    expect(heap).toEqual([b]);
    removeFromHeap(heap, []);
    expect(heap).toEqual([b]);
  });
});

describe('ranking anew', () => {
  it('A16: after points were scaled every lot has the rank of its price, those in the queue too', () => {
    const [a, b, queued] = [early(), late(), someLot({ queued: true })];
    const heap = heapOf(a, b);
    for (const lot of [a, b, queued]) lot.points *= 10n;
    rankAnew(heap, [queued]);
    for (const lot of [a, b, queued]) expect(lot.exitRank).toBe(exitRank(lot));
    expect(drain(heap)).toEqual(['early', 'late']);
  });

  it('puts lots whose order has changed where they belong', () => {
    const [a, b, c] = [early(), middle(), late()];
    const heap = heapOf(a, b, c);
    a.points = 1n;
    rankAnew(heap, []);
    expect(drain(heap)).toEqual(['middle', 'late', 'early']);
  });
});
