import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, heldIn, type Order, type ProgramState } from '#engine';
import type { Writer } from '#journal';
import type { Books } from './books.ts';
import type { OrderFilter, Page, PageRequest } from './queries.ts';
import { openTestProgram, startTestDatabase, type TestDatabase } from './test-books.ts';
import { BUSY_POLICY, randomCommands } from './test-program.ts';

const PROGRAM = 'lists';
const COMMANDS = randomCommands(7, 2_000);
/** So many are there before the tests; the rest arrives while somebody turns the pages. */
const THERE = 1_500;

let database: TestDatabase;
let pool: Pool;
let writer: Writer;
let books: Books;

beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
  ({ writer, books } = await openTestProgram(pool, PROGRAM, BUSY_POLICY));
  books.follow(writer);
  await submit(0, THERE);
});
afterAll(async () => {
  await books.stop();
  await writer.close();
  await database.stop();
});

async function submit(from: number, to: number): Promise<void> {
  await writer.submitMany(COMMANDS.slice(from, to), { stampAt: false });
  expect(await books.waitFor(writer.position().seq, 20_000)).toBe(true);
}

async function everything<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
  limit = 17,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return all;
}

const regionOf = ({ region, store }: Order) => region ?? store.region;

/** The same filter over the engine's own orders, newest first. */
function expected(state: ProgramState, filter: OrderFilter): string[] {
  const { idPrefix, memberId, storeId, status, region, minAmount, maxAmount, from, to } = filter;
  const prefix = region?.endsWith('0000')
    ? region.slice(0, 2)
    : region?.endsWith('00')
      ? region.slice(0, 4)
      : region;
  return [...state.orders.values()]
    .filter((order) => idPrefix === undefined || order.id.startsWith(idPrefix))
    .filter((order) => memberId === undefined || order.member.id === memberId)
    .filter((order) => storeId === undefined || order.store.id === storeId)
    .filter((order) => status === undefined || order.status === status)
    .filter((order) => prefix === undefined || regionOf(order)?.startsWith(prefix))
    .filter((order) => minAmount === undefined || order.amount >= minAmount)
    .filter((order) => maxAmount === undefined || order.amount <= maxAmount)
    .filter((order) => from === undefined || order.placedAt >= from)
    .filter((order) => to === undefined || order.placedAt < to)
    .sort((a, b) => b.place - a.place)
    .map(({ id }) => id);
}

describe('lists', () => {
  it('filter orders as a loop over the engine does', async () => {
    const { state } = writer;
    const orders = [...state.orders.values()];
    const middle = orders[Math.floor(orders.length / 2)]!;
    const filters: OrderFilter[] = [
      {},
      { memberId: middle.member.id },
      { storeId: middle.store.id },
      { memberId: middle.member.id, storeId: middle.store.id },
      { status: 'pending' },
      { status: 'settled', region: '440106' },
      { status: 'cancelled' },
      { region: '440100' },
      { region: '440000', minAmount: 2_000_000_000n },
      { minAmount: middle.amount, maxAmount: middle.amount },
      { maxAmount: 900_000_000n, idPrefix: 'ord_1' },
      { idPrefix: middle.id },
      { idPrefix: 'no-such' },
      { from: middle.placedAt },
      { to: middle.placedAt },
      { from: middle.placedAt, to: middle.placedAt + 2 * DAY_MS, region: '310101' },
      { from: middle.placedAt + 5_000 * DAY_MS },
    ];
    for (const filter of filters) {
      const found = await everything((page) => books.read.orders({ ...filter, ...page }));
      expect(
        found.map(({ id }) => id),
        JSON.stringify(filter, String),
      ).toEqual(expected(state, filter));
    }
    expect(expected(state, { status: 'cancelled' }).length).toBeGreaterThan(0);
  });

  it('show every row once, though new ones arrive between two pages', async () => {
    const before = [...writer.state.orders.values()].map(({ id }) => id).reverse();
    let arrived = THERE;
    const seen = await everything(async (page) => {
      const answer = await books.read.orders(page);
      if (arrived < COMMANDS.length) {
        await submit(arrived, arrived + 50);
        arrived += 50;
      }
      return answer;
    });
    expect(seen.map(({ id }) => id)).toEqual(before);
    expect(writer.state.orders.size).toBeGreaterThan(before.length);
  });

  it('page commissions, exits and price points through entries that hold several', async () => {
    const { read } = books;
    const commissions = await everything((page) => read.commissions(page));
    const { rows } = await pool.query('select count(*) as n from books.commissions where program_id = $1', [
      PROGRAM,
    ]);
    expect(commissions.length).toBe(Number(rows[0].n));
    const keys = commissions.map(
      (row) => `${row.entry} ${row.kind} ${row.orderId} ${row.memberId} ${row.refundId}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    const paid = [...writer.state.members.values()].reduce(
      (sum, { commission }) => sum + heldIn(commission),
      0n,
    );
    expect(commissions.reduce((sum, { amount }) => sum + amount, 0n)).toBe(paid);
    const exits = await everything((page) => read.exits(page));
    expect(exits.length).toBe([...writer.state.members.values()].reduce((sum, { exits: n }) => sum + n, 0));
    const points = await everything((page) => read.pricePoints(page));
    const { pool: balance } = writer.state;
    expect(points[0]).toMatchObject({ pool: balance.balance, supply: writer.state.supply });
    expect(points.reduce((sum, { amount }) => sum + amount, 0n)).toBe(balance.balance - 1_000_000_000n);
  });

  it('answer about one member, store and order what the engine has', async () => {
    const { read } = books;
    for (const member of [...writer.state.members.values()].slice(0, 25)) {
      const { item } = await read.member(member.id);
      expect(item?.member).toMatchObject({
        id: member.id,
        points: member.points,
        wallet: heldIn(member.wallet),
        commission: heldIn(member.commission),
        lotsOpen: member.lots.filter(({ points }) => points > 0n).length,
        referrerId: member.binding?.referrer.id,
      });
      const bindings = [...member.earlierBindings, ...(member.binding ? [member.binding] : [])];
      expect(item?.bindings.map(({ referrerId }) => referrerId)).toEqual(
        bindings.map(({ referrer }) => referrer.id),
      );
      const total = item?.commissionTotals.reduce((sum, { amount }) => sum + amount, 0n);
      expect(total).toBe(heldIn(member.commission));
      const lots = await everything((page) => read.memberLots(member.id, page));
      expect(lots.reduce((sum, { points }) => sum + points, 0n)).toBe(member.points);
    }
    for (const store of writer.state.stores.values()) {
      const { item } = await read.store(store.id);
      expect(item).toMatchObject({
        ownerId: store.owner.id,
        payable: store.payable.balance,
        region: store.region,
      });
    }
    const refunded = [...writer.state.orders.values()].find(
      ({ settlement }) => settlement && settlement.refunded > 0n,
    )!;
    const { item } = await read.order(refunded.id);
    expect(item?.refunds.length).toBeGreaterThan(0);
    expect(item?.order.split?.amount).toBe(refunded.settlement!.amount);
    const settled = item?.commissions.filter(({ refundId }) => refundId === undefined);
    expect(settled?.map(({ kind, memberId, amount }) => ({ kind, memberId, amount }))).toEqual(
      refunded.settlement!.commissions.map(({ kind, memberId, amount }) => ({ kind, memberId, amount })),
    );
    expect((await read.order('ord_nobody')).item).toBeUndefined();
  });

  it('climb from a member to whoever stands above, and list whoever stands below', async () => {
    const below = [...writer.state.members.values()].find(({ binding }) => binding?.referrer.binding)!;
    const tree = (await books.read.bindingTree(below.id, {})).item!;
    expect(tree.ancestors[0]?.id).toBe(below.binding!.referrer.id);
    expect(tree.ancestors[1]?.id).toBe(below.binding!.referrer.binding!.referrer.id);
    const above = below.binding!.referrer.id;
    const children = await everything(
      async (page) => (await books.read.bindingTree(above, page)).item!.children,
    );
    const bound = [...writer.state.members.values()].filter(({ binding }) => binding?.referrer.id === above);
    expect(new Set(children.map(({ id }) => id))).toEqual(new Set(bound.map(({ id }) => id)));
    expect((await books.read.member(above)).item?.member.directCount).toBe(bound.length);
  });

  it('follow an account back to its first posting, each balance right', async () => {
    for (const name of [
      'pool',
      'pending',
      'stream',
      'cash:simulated',
      'platform:revenue',
      'store:sto_0:payable',
    ]) {
      const postings = await everything((page) => books.read.accountPostings(name, page), 150);
      const account = (await books.read.account(name)).item!;
      expect(postings.length, name).toBe(account.postings);
      expect(postings[0]?.balance).toBe(writer.state.accounts.get(name)!.balance);
      let balance = 0n;
      for (const posting of postings.reverse()) {
        balance += posting.amount;
        expect(posting.balance, `${name} at ${posting.entry}`).toBe(balance);
      }
    }
    const { sum } = await books.read.trialBalance({});
    expect(sum).toBe(0n);
  });

  it('say who holds a region at a time, as the engine would pay then', async () => {
    const { state } = writer;
    const terms = [...state.agencies.values()];
    const times = [
      ...new Set(
        terms.flatMap(({ from, to }) => [from - 1, from, ...(to === undefined ? [] : [to - 1, to])]),
      ),
    ];
    expect(times.length).toBeGreaterThan(5);
    for (const at of [...times, state.at]) {
      const held = terms.filter(({ from, to }) => from <= at && (to === undefined || at < to));
      const { items } = await books.read.agenciesHeldAt(at);
      expect(items.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id).sort());
    }
  });

  it('draw the price in buckets that join up and hold all inflow', async () => {
    const { read } = books;
    const { buckets } = await read.priceHistory({ points: 40 });
    expect(buckets.length).toBeGreaterThan(10);
    expect(buckets.length).toBeLessThanOrEqual(40);
    for (let index = 1; index < buckets.length; index += 1) {
      expect(buckets[index]!.first).toEqual(buckets[index - 1]!.last);
      expect(buckets[index]!.from).toBeGreaterThanOrEqual(buckets[index - 1]!.to);
    }
    expect(buckets.at(-1)!.last).toEqual({ pool: writer.state.pool.balance, supply: writer.state.supply });
    const { allTime } = await read.overview();
    expect(buckets.reduce((sum, { inflow }) => sum + inflow, 0n)).toBe(allTime.inflow);
    const [middle] = buckets.slice(20);
    const part = await read.priceHistory({ points: 5, from: middle!.from, to: middle!.to });
    expect(part.buckets.at(-1)!.last).toEqual(middle!.last);
    expect(part.buckets[0]!.first).toEqual(middle!.first);
  });

  it('sum days to what the engine has, and say up to which command', async () => {
    const { read } = books;
    const answer = await read.overview();
    expect(answer.asOfSeq).toBe(writer.position().seq);
    expect(answer.members).toBe(writer.state.members.size);
    expect(answer.stores).toBe(writer.state.stores.size);
    expect(answer.allTime.orders).toBe(writer.state.orders.size);
    expect(answer.pendingOrders).toBe(
      [...writer.state.orders.values()].filter(({ status }) => status === 'pending').length,
    );
    const { days } = await read.days({});
    expect(days.reduce((sum, { orders }) => sum + orders, 0)).toBe(writer.state.orders.size);
    const { at } = writer.state;
    const lastDay = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await read.days({ from: lastDay })).days.at(-1)?.day).toBe(lastDay);
  });

  it('take a cursor they cannot read for none, and a limit out of range for the nearest', async () => {
    const { read } = books;
    expect((await read.orders({ cursor: 'x' })).items.length).toBe(50);
    expect((await read.orders({ limit: 0 })).items.length).toBe(1);
    expect((await read.orders({ limit: 9_999 })).items.length).toBe(200);
  });
});
