import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '#engine';
import { type CommandJson, readEntries, type Writer } from '#journal';
import type { Books } from './books.ts';
import type { PageRequest } from './queries.ts';
import type { PerformanceRecord } from './records.ts';
import { openTestProgram, startTestDatabase, type TestDatabase } from './test-books.ts';
import { BUSY_POLICY, randomCommands } from './test-program.ts';

const PROGRAM = 'performance';
const WAIT_MS = 20_000;
const START_MS = Date.UTC(2026, 0, 1);
const ZONE_MS = 8 * 3_600_000;
/** Stretches the run, so that it takes months. */
const SLOWER = 6;

let database: TestDatabase;
let pool: Pool;
let writer: Writer;
let books: Books;

beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
  ({ writer, books } = await openTestProgram(pool, PROGRAM, BUSY_POLICY));
  books.follow(writer);
  await writer.submitMany(randomCommands(11, 2_000).map(slower), { stampAt: false });
  expect(await books.waitFor(writer.position().seq, WAIT_MS)).toBe(true);
});
afterAll(async () => {
  await books.stop();
  await writer.close();
  await database.stop();
});

function slower(command: CommandJson): CommandJson {
  const at = START_MS + (parseInstant(String(command.at))! - START_MS) * SLOWER;
  return { ...command, at: formatInstant(at) };
}

async function everybody(month: string, limit = 200): Promise<PerformanceRecord[]> {
  const all: PerformanceRecord[] = [];
  let cursor: PageRequest['cursor'];
  do {
    const page = await books.read.performance({ month, limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return all;
}

type Sums = Record<string, bigint>;
type Order = { readonly referrerId: string | undefined; readonly recruiterId: string | undefined };

/** The same figures by a loop over the journal's events, by month and member. */
async function byHand(): Promise<Map<string, Map<string, Sums>>> {
  const months = new Map<string, Map<string, Sums>>();
  const orders = new Map<string, Order>();
  for await (const { entries } of readEntries(pool, PROGRAM, 0)) {
    for (const { at, events } of entries) {
      const month = formatInstant(at + ZONE_MS).slice(0, 7);
      const add = (memberId: string | undefined, name: string, amount: bigint) => {
        if (memberId === undefined) return;
        const members = months.get(month) ?? new Map<string, Sums>();
        months.set(month, members);
        const sums = members.get(memberId) ?? {};
        members.set(memberId, sums);
        sums[name] = (sums[name] ?? 0n) + amount;
      };
      for (const event of events) {
        if (event.type === 'OrderSettled') {
          const { orderId, memberId, referrerId, recruiterId, amount } = event;
          orders.set(orderId, { referrerId, recruiterId });
          add(memberId, 'orders', 1n);
          add(memberId, 'spend', amount);
          add(referrerId, 'directSpend', amount);
          add(recruiterId, 'recruitedTurnover', amount);
          for (const paid of event.commissions) add(paid.memberId, paid.kind, paid.amount);
        }
        if (event.type === 'OrderRefunded') {
          const { referrerId, recruiterId } = orders.get(event.orderId)!;
          add(event.memberId, 'spend', -event.amount);
          add(referrerId, 'directSpend', -event.amount);
          add(recruiterId, 'recruitedTurnover', -event.amount);
          for (const taken of event.commissions) add(taken.memberId, taken.kind, -taken.amount);
        }
        const binds = event.type === 'MemberRegistered' || event.type === 'MemberBound';
        if (binds) add(event.referrerId, 'newDirect', 1n);
      }
    }
  }
  return months;
}

/** What is not zero, by name. */
function figuresOf({ orders, spend, directSpend, recruitedTurnover, newDirect, ...row }: PerformanceRecord) {
  const all = { spend, directSpend, recruitedTurnover, ...Object.fromEntries(row.commissions) };
  const named = { orders: BigInt(orders), newDirect: BigInt(newDirect), ...all };
  return Object.fromEntries(Object.entries(named).filter(([, figure]) => figure !== 0n));
}

describe('performance', () => {
  it('S59: of every member and month is what the events of that month say', async () => {
    const expected = await byHand();
    const months = [...expected.keys()];
    expect(months.length).toBeGreaterThan(3);
    const kinds = new Set<string>();
    for (const month of months) {
      const rows = await everybody(month);
      const found = rows.map((row) => [row.memberId, figuresOf(row)] as const);
      for (const [, figures] of found) for (const name of Object.keys(figures)) kinds.add(name);
      const sums = [...expected.get(month)!].map(
        ([memberId, all]) =>
          [memberId, Object.fromEntries(Object.entries(all).filter(([, figure]) => figure !== 0n))] as const,
      );
      expect(Object.fromEntries(found), month).toEqual(Object.fromEntries(sums));
    }
    for (const kind of ['direct', 'indirect', 'recruiting', 'district', 'newDirect', 'recruitedTurnover']) {
      expect([...kinds]).toContain(kind);
    }
  });

  it('S7: over all months sums to the counters that shares are allotted by', async () => {
    const direct = new Map<string, bigint>();
    const recruited = new Map<string, bigint>();
    for (const month of (await byHand()).keys()) {
      for (const { memberId, directSpend, recruitedTurnover } of await everybody(month)) {
        direct.set(memberId, (direct.get(memberId) ?? 0n) + directSpend);
        recruited.set(memberId, (recruited.get(memberId) ?? 0n) + recruitedTurnover);
      }
    }
    for (const member of writer.state.members.values()) {
      expect(direct.get(member.id) ?? 0n, member.id).toBe(member.directSpend);
      expect(recruited.get(member.id) ?? 0n, member.id).toBe(member.recruitedTurnover);
    }
    expect([...direct.values()].filter((spend) => spend > 0n).length).toBeGreaterThan(20);
  });

  it('lists members by id, page by page, or one of them; nobody in a month without anything', async () => {
    const rows = await everybody('2026-02');
    const ids = rows.map(({ memberId }) => memberId);
    expect(ids).toEqual(ids.toSorted());
    expect(await everybody('2026-02', 7)).toEqual(rows);
    const { items } = await books.read.performance({ month: '2026-02', memberId: ids[3] });
    expect(items).toEqual([rows[3]]);
    expect(await everybody('2025-12')).toEqual([]);
    expect((await books.read.performance({ month: '2026-02', memberId: 'nobody' })).items).toEqual([]);
  });
});
