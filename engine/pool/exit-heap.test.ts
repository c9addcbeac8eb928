import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { POINTS_SCALE } from '../amount/quantity.ts';
import { NOWHERE } from '../indexed-heap.ts';
import { someLot } from '../testing/some-lot.ts';
import { dueLot, exitRank } from './exit.ts';
import { newExitHeap, placeInHeap, rankAnew, removeFromHeap } from './exit-heap.ts';
import type { ExitHeap, Lot } from './lot.ts';

const YUAN = 1_000_000n;

/** Takes the first lot out until none is left; answers the ids in that order. */
function drain(heap: ExitHeap): string[] {
  return [...heap.lots].map(() => {
    const [first] = heap.lots;
    removeFromHeap(heap, [first!]);
    return first!.orderId;
  });
}

function heapOf(...lots: Lot[]): ExitHeap {
  const heap = newExitHeap();
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
    expect(heap.lots[0]).toBe(c);
    change(heap, c, { points: 1n });
    expect(drain(heap)).toEqual(['early', 'middle', 'late']);
  });
});

function change(heap: ExitHeap, lot: Lot, changes: { realised?: bigint; points?: bigint }): void {
  Object.assign(lot, changes);
  placeInHeap(heap, lot);
}

describe('lots that cannot leave', () => {
  it.each([
    ['without points', { points: 0n }],
    ['with nothing spent on it', { spend: 0n }],
    ['waiting in the queue', { queued: true }],
  ])('a lot %s does not enter, and goes out when it becomes so', (_case, changes) => {
    const outside = someLot(changes);
    expect(heapOf(outside).lots).toEqual([]);
    expect(outside.heapIndex).toBe(NOWHERE);
    const [inside, other] = [early(), late()];
    const heap = heapOf(inside, other);
    Object.assign(inside, changes);
    placeInHeap(heap, inside);
    expect(heap.lots).toEqual([other]);
    expect([inside.heapIndex, other.heapIndex]).toEqual([NOWHERE, 0]);
  });

  it('one point and one unit of spend are enough to be in', () => {
    const least = someLot({ points: 1n, spend: 1n });
    expect(heapOf(least).lots).toEqual([least]);
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
    expect(heap.lots).toEqual([b]);
    removeFromHeap(heap, []);
    expect(heap.lots).toEqual([b]);
  });
});

describe('ranking anew', () => {
  it('A16: after points were scaled every lot has the rank of its price, those in the queue too', () => {
    const [a, b, queued] = [early(), late(), someLot({ queued: true })];
    const heap = heapOf(a, b);
    const queue = [dueLot(queued)];
    for (const lot of [a, b, queued]) lot.points *= 10n;
    rankAnew(heap, queue);
    expect(queue).toEqual([dueLot(queued)]);
    expect(heap.ranks).toEqual(heap.lots.map(exitRank));
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

describe('whatever happens to lots', () => {
  const points = fc.array(fc.bigInt({ min: 0n, max: 30n }), { maxLength: 200 });

  /** Nobody stands below one that leaves later, everybody knows their place and stands beside their rank. */
  function expectHeap({ lots, ranks }: ExitHeap, members: readonly Lot[]): void {
    expect(ranks).toEqual(lots.map(exitRank));
    for (const [index, lot] of lots.entries()) {
      expect(lot.heapIndex).toBe(index);
      if (index > 0) expect(ranks[index]!).toBeGreaterThanOrEqual(ranks[(index - 1) >> 1]!);
    }
    expect(new Set(lots)).toEqual(new Set(members));
    expect(lots).toHaveLength(members.length);
  }

  const withPoints = (lots: readonly Lot[]) => lots.filter((lot) => lot.points > 0n);
  const lotsOf = (numbers: readonly bigint[]) =>
    numbers.map((number, place) => someLot({ orderId: `o${place}`, points: number }));

  it('few leave, or many, or some that are not in it, and the others stay in order', () => {
    const taken = fc.tuple(points, fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(taken, ([numbers, step]) => {
        const lots = lotsOf(numbers);
        const heap = heapOf(...lots);
        expectHeap(heap, withPoints(lots));
        const gone = [...lots.filter((_, place) => place % step === 0), someLot()];
        removeFromHeap(heap, gone);
        expect(gone.every((lot) => lot.heapIndex === NOWHERE)).toBe(true);
        expectHeap(heap, withPoints(lots.filter((_, place) => place % step !== 0)));
      }),
      { numRuns: inject('propertyRuns') },
    );
  });

  it('one changes and moves, or all change and are ranked anew', () => {
    const changed = fc.tuple(points, fc.nat(), fc.bigInt({ min: 0n, max: 30n }));
    fc.assert(
      fc.property(changed, ([numbers, place, number]) => {
        const lots = lotsOf(numbers);
        const heap = heapOf(...lots);
        const one = lots[place % (lots.length || 1)];
        if (one) change(heap, one, { points: number });
        expectHeap(heap, withPoints(lots));
        for (const lot of lots) lot.points *= lot.points;
        rankAnew(heap, []);
        expectHeap(heap, withPoints(lots));
      }),
      { numRuns: inject('propertyRuns') },
    );
  });
});
