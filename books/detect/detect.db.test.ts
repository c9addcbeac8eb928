import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '#engine';
import type { CommandJson } from '#journal';
import type { Books } from '../books.ts';
import { queryDatabase } from '../read/database.ts';
import { BOOKS_SCHEMA } from '../schema/create.ts';
import { openTestProgram, startTestDatabase, type TestDatabase } from '../test-books.ts';
import { BUSY_POLICY } from '../test-program.ts';
import { CANDIDATES } from './detect.ts';
import { DETECTORS, type Detector, type Signal } from './detection.ts';
import { signalsOf } from './judge.ts';
import { makeTown, type TestTown } from './test-town.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const WAIT_MS = 120_000;
const BODY_MAX = 1_000;

/** Orders settle at once; two levels and recruiting at the documents' rates. */
const POLICY: PolicyDocument = {
  ...BUSY_POLICY,
  name: 'town',
  defaultTariff: 'now',
  exit: { multiple: 1_200_000, retentionTo: 'stream', streamDays: 7, perCommand: 10_000 },
  commission: { direct: 3_000, indirect: 2_000, recruiting: 5_000 },
  binding: { days: null },
};

type OpenTown = { readonly seed: number; readonly town: TestTown; readonly books: Books };

let database: TestDatabase;
let pool: Pool;
const towns: OpenTown[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
  for (const seed of SEEDS) {
    const town = makeTown(seed);
    towns.push({ seed, town, books: await keepBooks(`town-${seed}`, town.commands) });
  }
}, 600_000);
afterAll(async () => {
  for (const { books } of towns) await books.stop();
  await database.stop();
});

async function keepBooks(programId: string, commands: readonly CommandJson[]): Promise<Books> {
  const { writer, books } = await openTestProgram(pool, programId, POLICY);
  books.follow(writer);
  for (let first = 0; first < commands.length; first += BODY_MAX) {
    const body = commands.slice(first, first + BODY_MAX);
    const outcomes = await writer.submitMany(body, { stampAt: false });
    expect(outcomes.find(({ outcome }) => outcome === 'refused')).toBeUndefined();
  }
  expect(await books.waitFor(writer.position().seq, WAIT_MS)).toBe(true);
  await writer.close();
  return books;
}

const detectIn = ({ town: { from, to }, books }: OpenTown, more: object = {}) =>
  books.read.detections({ from, to, bindingDays: null, ...more });

/** What one detector found out about one store, whether two families agreed or not. */
async function signalsAt({ seed, town }: OpenTown, detector: Detector, storeId: string): Promise<Signal[]> {
  const place = { pool, schema: BOOKS_SCHEMA, programId: `town-${seed}` };
  const source = { ...place, db: queryDatabase(pool, BOOKS_SCHEMA), asOfSeq: () => 0 };
  const candidates = await CANDIDATES[detector]({ ...town, source, bindingDays: null });
  return candidates.filter((candidate) => candidate.storeId === storeId).flatMap(signalsOf);
}

describe('detectors', () => {
  it('S69, S71: in 8 towns report all 24 planted stores, and none of 128 honest ones', async () => {
    const planted: string[] = [];
    const honest: string[] = [];
    const hits: string[] = [];
    const falsePositives: string[] = [];
    for (const one of towns) {
      const { items } = await detectIn(one);
      const reported = new Set(items.map(({ detector, storeId }) => `${detector} ${storeId}`));
      const stores = new Set(items.map(({ storeId }) => storeId));
      for (const { detector, storeId } of one.town.planted) {
        planted.push(`${one.seed} ${storeId}`);
        if (reported.has(`${detector} ${storeId}`)) hits.push(`${one.seed} ${storeId}`);
      }
      honest.push(...one.town.honest);
      falsePositives.push(...one.town.honest.filter((id) => stores.has(id)).map((id) => `${one.seed} ${id}`));
    }
    expect(hits).toEqual(planted);
    expect(falsePositives).toEqual([]);
    expect([planted.length, honest.length]).toEqual([24, 128]);
  });

  it.each<[string, Detector, string, readonly string[]]>([
    ['guests were bound elsewhere', 'silent-recruiter', 'kiosk', ['indirect-income']],
    ['two accounts bind most, the owner many', 'silent-recruiter', 'two-tills', ['bound-to-leaves']],
    ['an employee brought by somebody binds all', 'silent-recruiter', 'one-code', ['indirect-income']],
    ['an employee brought by somebody binds all', 'sybil-binding', 'one-code', ['binds-for-one-store']],
    ['a season ended', 'off-platform-payment', 'seasonal', ['turnover-fell']],
    ['regulars went, others came', 'off-platform-payment', 'turned', ['own-share-fell']],
  ])('S69, S71: one family alone reports nothing: %s (%s)', async (_, detector, storeId, names) => {
    for (const one of towns) {
      const found = await signalsAt(one, detector, storeId);
      expect(
        found.map(({ name }) => name),
        `seed ${one.seed}`,
      ).toEqual(names);
      const { items } = await detectIn(one, { detector });
      expect(items.map((item) => item.storeId)).not.toContain(storeId);
    }
  });

  it('S71: money and time without the graph report nothing: a promoter brought an opening party', async () => {
    for (const one of towns) {
      const found = await signalsAt(one, 'sybil-binding', 'opening');
      expect(found.map(({ family }) => family)).toEqual(['value', 'timing']);
    }
  });

  it('S71: a store that stood still is closed, whatever its figures were', async () => {
    for (const one of towns) {
      expect(await signalsAt(one, 'off-platform-payment', 'closed')).toEqual([]);
      expect(await signalsAt(one, 'off-platform-payment', 'renovated')).toEqual([]);
    }
  });

  it('S69: a recruiter who stands above nobody there misses no income', async () => {
    for (const one of towns) {
      expect(await signalsAt(one, 'silent-recruiter', 'other-above')).toEqual([]);
      const { items } = await detectIn(one, { detector: 'silent-recruiter', bindingDays: 180 });
      expect(items).toEqual([]);
    }
  });

  it('S69, S71: names the accounts, the figures and their thresholds', async () => {
    const { items } = await detectIn(towns[0]!);
    const found = new Map(items.map((item) => [item.storeId, item]));
    expect(found.get('silent')?.memberIds.toSorted()).toEqual(['alt-0', 'alt-1']);
    expect(found.get('sybil')?.memberIds).toEqual(['puppet']);
    expect(found.get('past-the-till')?.memberIds.length).toBeGreaterThan(4);
    for (const { signals, score, turnover } of items) {
      expect(new Set(signals.map(({ family }) => family)).size).toBeGreaterThan(1);
      expect(turnover).toBeGreaterThan(0n);
      expect(score).toBeGreaterThan(0);
      for (const { side, figure, threshold } of signals) {
        expect(side === 'below' ? figure < threshold : figure > threshold).toBe(true);
      }
    }
  });

  it('answer the highest scores first, as many as asked for, and how many there are', async () => {
    const [one] = towns;
    const all = await detectIn(one!);
    const scores = all.items.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(all.found).toBe(all.items.length);
    expect(await detectIn(one!)).toEqual(all);
    expect(await detectIn(one!, { limit: 1 })).toMatchObject({ items: [all.items[0]], found: all.found });
    const each = await Promise.all(DETECTORS.map((detector) => detectIn(one!, { detector })));
    expect(each.map(({ found }) => found).reduce((sum, found) => sum + found, 0)).toBe(all.found);
  });

  it('look at the last 60 days when no times are given, and at nothing in a window without time', async () => {
    const { books, town } = towns[0]!;
    const answer = await books.read.detections({ bindingDays: null });
    expect(answer.to - answer.from).toBe(60 * 86_400_000);
    expect(answer.to).toBeGreaterThan(town.to - 86_400_000);
    const backwards = await books.read.detections({ from: town.to, to: town.from, bindingDays: null });
    expect(backwards).toMatchObject({ items: [], found: 0 });
  });
});
