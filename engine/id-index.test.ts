import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, IdIndex } from './id-index.ts';

function indexOf(ids: readonly string[]): IdIndex {
  return new IdIndex({ size: () => ids.length, idAt: (place) => ids[place]! });
}

/** Ids of one hash: pairs of letters that the hash cannot tell apart, found by looking for them. */
function collisions(many: number): string[] {
  const byHash = new Map<number, string[]>();
  for (let number = 0; ; number += 1) {
    const id = number.toString(36);
    const hash = lowBits(id);
    const known = byHash.get(hash) ?? [];
    known.push(id);
    byHash.set(hash, known);
    if (known.length === many) return known;
  }
}

/** The 8 low bits of the hash, as the index makes it: in a small index these are all that counts. */
function lowBits(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0xff;
}

describe('an index of ids', () => {
  it('finds every id at its place and no other, as a Map does', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 400 });
    fc.assert(
      fc.property(ids, fc.array(fc.string()), (known, others) => {
        const index = indexOf(known);
        const map = new Map(known.map((id, place) => [id, place]));
        for (const id of [...known, ...others]) expect(index.find(id)).toBe(map.get(id) ?? ABSENT);
      }),
    );
  });

  it('finds a hundred thousand ids that differ in a digit', () => {
    const ids = Array.from({ length: 100_000 }, (_, place) => `order-${place}`);
    const index = indexOf(ids);
    for (const [place, id] of ids.entries()) if (index.find(id) !== place) throw new Error(`${id} is lost`);
    expect([index.find('order-100000'), index.find('order-'), index.find('')]).toEqual([
      ABSENT,
      ABSENT,
      ABSENT,
    ]);
  });

  it('finds ids that were made to be in each other’s way', () => {
    const ids = collisions(90);
    const index = indexOf(ids);
    expect(ids.map((id) => index.find(id))).toEqual(ids.map((_, place) => place));
    expect(index.find('nobody')).toBe(ABSENT);
  });
});
