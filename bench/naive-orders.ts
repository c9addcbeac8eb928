import type { Pool, PoolClient } from 'pg';

/**
 * The usual way, to compare with: one transaction per order, the pool's row locked while the order is split,
 * its journal row, order, postings and balances written. The same facts, in statements prepared once.
 */
const TABLES = `
  drop table if exists naive_pool, naive_journal, naive_orders, naive_postings, naive_balances;
  create table naive_pool (id int primary key, pool bigint not null, supply numeric not null);
  create table naive_journal (seq bigint primary key, bytes bytea not null);
  create table naive_orders (order_id text primary key, member_id text not null, amount bigint not null);
  create table naive_postings (seq bigint, place int, sender text, receiver text, amount bigint, primary key (seq, place));
  create table naive_balances (account text primary key, balance numeric not null);
  insert into naive_pool values (1, 0, 0);
  create sequence naive_seq;`;

const BALANCES = `
  insert into naive_balances (account, balance)
  select account, sum(amount) from unnest($1::text[], $2::bigint[]) as moved (account, amount)
  group by account order by account
  on conflict (account) do update set balance = naive_balances.balance + excluded.balance`;

const ENTRY = Buffer.alloc(900, 'x');

export async function makeNaiveTables(pool: Pool): Promise<void> {
  await pool.query('drop sequence if exists naive_seq');
  await pool.query(TABLES);
}

export async function placeNaively(client: PoolClient, number: number, amount: bigint): Promise<void> {
  const legs = splitOf(number, amount);
  await client.query('begin');
  await client.query({
    name: 'naive-lock',
    text: 'select pool, supply from naive_pool where id = 1 for update',
  });
  const { rows } = await client.query<{ seq: bigint }>({
    name: 'naive-journal',
    text: `insert into naive_journal values (nextval('naive_seq'), $1) returning seq`,
    values: [ENTRY],
  });
  await client.query({
    name: 'naive-order',
    text: 'insert into naive_orders values ($1, $2, $3)',
    values: [`o${number}`, `m${number % 1000}`, amount],
  });
  await writePostings(client, rows[0]!.seq, legs);
  await client.query({
    name: 'naive-pool',
    text: 'update naive_pool set pool = pool + $1, supply = supply + $2 where id = 1',
    values: [(amount * 16n) / 100n, (amount * 112n) / 1000n],
  });
  await client.query('commit');
}

type Leg = { readonly to: string; readonly amount: bigint };

async function writePostings(client: PoolClient, seq: bigint, legs: readonly Leg[]): Promise<void> {
  const receivers = legs.map((leg) => leg.to);
  const amounts = legs.map((leg) => String(leg.amount));
  await client.query({
    name: 'naive-postings',
    text: `insert into naive_postings
      select $1, place, 'cash:simulated', receiver, amount
      from unnest($2::text[], $3::bigint[]) with ordinality as leg (receiver, amount, place)`,
    values: [seq, receivers, amounts],
  });
  await client.query({ name: 'naive-balances', text: BALANCES, values: [receivers, amounts] });
}

function splitOf(number: number, amount: bigint): Leg[] {
  const member = (offset: number) => `member:m${(number + offset) % 1000}:commission`;
  const share = (to: string, ppm: bigint): Leg => ({ to, amount: (amount * ppm) / 1_000_000n });
  return [
    share(`store:s${number % 50}:payable`, 800_000n),
    share('platform:revenue', 20_000n),
    share('pool', 160_000n),
    share(member(1), 3_000n),
    share(member(2), 2_000n),
    share(member(3), 5_000n),
    share('platform:remainder', 10_000n),
  ];
}
