import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { NOWHERE, placeItem, removeItem } from './indexed-heap.ts';

type Item = { readonly rank: number; heapIndex: number };

const before = (a: Item, b: Item) => a.rank < b.rank;
const item = (rank: number): Item => ({ rank, heapIndex: NOWHERE });
const ranks = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 });

function filled(numbers: readonly number[]): { heap: Item[]; items: readonly Item[] } {
  const heap: Item[] = [];
  const items = numbers.map(item);
  for (const one of items) placeItem(heap, one, before);
  return { heap, items };
}

/** Nobody stands below one that comes after, everybody knows their place, and these are all. */
function expectHeap(heap: readonly Item[], members: readonly Item[]): void {
  for (const [index, one] of heap.entries()) {
    expect(one.heapIndex).toBe(index);
    if (index > 0) expect(before(one, heap[(index - 1) >> 1]!)).toBe(false);
  }
  expect(new Set(heap)).toEqual(new Set(members));
  expect(heap).toHaveLength(members.length);
}

describe('the indexed heap', () => {
  it('takes one item out and keeps the others in order', () => {
    const taken = fc.tuple(ranks, fc.nat());
    fc.assert(
      fc.property(taken, ([numbers, place]) => {
        const { heap, items } = filled(numbers);
        const gone = items[place % (items.length || 1)];
        if (gone) removeItem(heap, gone, before);
        expectHeap(
          heap,
          items.filter((one) => one !== gone),
        );
      }),
      { numRuns: inject('propertyRuns') },
    );
  });
});
