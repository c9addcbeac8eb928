import Fastify from 'fastify';
import type { Pool } from 'pg';

type Order = {
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: string;
};

const TABLES = `
  create table naive_pool (pool_id int primary key, pool numeric not null, supply numeric not null);
  insert into naive_pool values (1, 0, 0);
  create table naive_orders (order_id text primary key, member_id text, store_id text, amount numeric, points numeric);
  create table naive_balances (account text primary key, balance numeric not null);
`;

/**
 * The usual way: a transaction for each order, the pool's row locked while it runs. It does less than we do
 * (no commissions, no forced exits, no lots, no hash chain, no idempotency beyond the primary key).
 */
export async function naiveServer(pool: Pool) {
  await pool.query(TABLES);
  const app = Fastify();
  app.post<{ Body: Order }>('/orders', async ({ body }, reply) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const outcome = await place(client, body);
      await client.query('commit');
      return reply.code(201).send(outcome);
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  });
  return app;
}

async function place(client: Pick<Pool, 'query'>, { orderId, memberId, storeId, amount }: Order) {
  const { rows } = await client.query(
    `update naive_pool set pool = pool + p.part, supply = supply + p.points
     from (
       select part, case when supply = 0 then part * 0.7 else part * 0.7 * supply / pool end as points
       from (select $1::numeric * 0.16 as part, pool, supply from naive_pool where pool_id = 1 for update) q
     ) p where pool_id = 1 returning p.points`,
    [amount],
  );
  const points = rows[0].points;
  await client.query('insert into naive_orders values ($1, $2, $3, $4, $5)', [
    orderId,
    memberId,
    storeId,
    amount,
    points,
  ]);
  await client.query(
    `insert into naive_balances select account, sum(amount) from (values
       ('member:' || $1, $4::numeric), ('store:' || $2, $3::numeric * 0.8), ('platform', $3::numeric * 0.04)
     ) as given (account, amount) group by account
     on conflict (account) do update set balance = naive_balances.balance + excluded.balance`,
    [memberId, storeId, amount, points],
  );
  return { orderId, points };
}
