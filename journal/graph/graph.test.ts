import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGraph } from './read-graph.ts';
import { ROWS_IN_LINE, writeGraph } from './write-graph.ts';

function throughText<Thing extends object>(thing: Thing): Thing {
  return readGraph([...writeGraph(thing)].values()) as Thing;
}

test('what is written is read back, whatever it holds', () => {
  const plain = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.bigInt(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0.1),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      plain,
      fc.array(tie('tree'), { maxLength: 5 }),
      fc
        .dictionary(
          fc.string({ minLength: 1 }).map((name) => `field ${name}`),
          tie('tree'),
          { maxKeys: 4 },
        )
        .map((record) => ({ ...record })),
      fc.array(fc.tuple(fc.string(), tie('tree'))).map((pairs) => new Map(pairs)),
      fc.array(plain).map((items) => new Set(items)),
      fc
        .array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
        .map((items) => BigInt64Array.from(items)),
    ),
  }));
  fc.assert(
    fc.property(tree, (thing) => {
      expect(throughText({ thing })).toStrictEqual({ thing });
    }),
  );
});

test('who refers to whom is kept: cycles, shared objects, chains as long as there are members', () => {
  type Link = { name: string; next: Link | undefined; all: Link[] };
  const all: Link[] = [];
  for (let place = 0; place < 50_000; place += 1) all.push({ name: `m${place}`, next: undefined, all });
  for (const [place, link] of all.entries()) link.next = all[place + 1];
  const back = throughText(all[0]!);
  expect(back.all).toHaveLength(50_000);
  expect(back.all[0]).toBe(back);
  expect(back.all.every((link, place) => link.all === back.all && link.next === back.all[place + 1])).toBe(
    true,
  );
});

test('what is cut short or of another shape is said to be so', () => {
  const lines = [...writeGraph({ many: Array.from({ length: 3 * ROWS_IN_LINE }, (_, place) => place) })];
  expect(lines.length).toBeGreaterThan(3);
  expect(() => readGraph(lines.slice(0, -1).values())).toThrow('it ends too early');
  expect(() => readGraph([].values())).toThrow('it ends too early');
  expect(() => throughText({ at: new Date(0) })).toThrow('plain records');
  expect(() => throughText({ map: new Map([[{}, 1]]) })).toThrow('maps by plain values');
});
