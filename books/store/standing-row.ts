import type { ClientBase, Pool } from 'pg';
import { nothingRead, type Standing } from '../fold/standing.ts';
import type { Target } from './statements.ts';

type ProgramRow = { at: string | null } & Record<
  | 'entry'
  | 'seq'
  | 'pool'
  | 'supply'
  | 'genesis'
  | 'last_pool'
  | 'last_supply'
  | 'inflow_total'
  | 'pending_orders',
  string
>;

/** Where the program's books stand in the database. */
export async function readStanding(
  client: ClientBase | Pool,
  schema: string,
  programId: string,
): Promise<Standing> {
  const sql = `select * from ${schema}.programs where program_id = $1`;
  const { rows } = await client.query<ProgramRow>(sql, [programId]);
  const row = rows[0];
  if (!row) return nothingRead();
  return {
    entry: Number(row.entry),
    seq: Number(row.seq),
    at: row.at === null ? undefined : Number(row.at),
    pool: BigInt(row.pool),
    supply: BigInt(row.supply),
    genesis: BigInt(row.genesis),
    lastPool: BigInt(row.last_pool),
    lastSupply: BigInt(row.last_supply),
    inflowTotal: BigInt(row.inflow_total),
    pendingOrders: Number(row.pending_orders),
  };
}

/**
 * Moves the checkpoint from `from` to `to`. False when somebody else has moved it: then nothing of the
 * batch may be committed.
 */
export async function moveStanding(
  client: ClientBase,
  { schema, programId }: Target,
  from: number,
  to: Standing,
): Promise<boolean> {
  const values = [
    ...[programId, to.entry, to.seq, to.at ?? null, to.pool, to.supply, to.genesis],
    ...[to.lastPool, to.lastSupply, to.inflowTotal, to.pendingOrders],
  ].map((value) => (typeof value === 'bigint' ? value.toString() : value));
  const names =
    'program_id, entry, seq, at, pool, supply, genesis, last_pool, last_supply, inflow_total, pending_orders';
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  if (from < 0) {
    const sql = `insert into ${schema}.programs (${names}) values (${places}) on conflict do nothing`;
    return (await client.query(sql, values)).rowCount === 1;
  }
  const sql = `update ${schema}.programs set (${names}) = (${places})
    where program_id = $1 and entry = $${values.length + 1}`;
  return (await client.query(sql, [...values, from])).rowCount === 1;
}
