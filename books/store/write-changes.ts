import type { Pool, PoolClient } from 'pg';
import type { Changes, Entities } from '../fold/changes.ts';
import type { Standing } from '../fold/standing.ts';
import type { Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { moveStanding } from './standing-row.ts';
import { writeAccounts } from './write-accounts.ts';
import { addToRows, changeRows, insertRows, type Target } from './write-rows.ts';

export type Place = { readonly pool: Pool; readonly schema: string; readonly programId: string };

/** Another follower has written these entries already: read the position again and go on from there. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/**
 * Writes a batch and moves the checkpoint in one transaction, so that being killed at any moment leaves
 * the books at the end of one batch or the other.
 */
export async function writeChanges(
  place: Place,
  changes: Changes,
  from: number,
  to: Standing,
): Promise<void> {
  const client = await place.pool.connect();
  try {
    // Losing the last batches in a crash costs nothing: they are read from the journal again.
    await client.query('begin; set local synchronous_commit = off');
    const target: Target = { client, schema: place.schema, programId: place.programId };
    if (!(await moveStanding(target, from, to))) throw new Overtaken(`the books have left entry ${from}`);
    await writeTables(target, changes, to);
    await client.query('commit');
    client.release();
  } catch (error) {
    await giveUp(client);
    throw error;
  }
}

async function giveUp(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

async function writeTables(target: Target, changes: Changes, to: Standing): Promise<void> {
  await writeEntities(target, changes.members);
  await writeEntities(target, changes.stores);
  await writeEntities(target, changes.agencies);
  await writeEntities(target, changes.orders);
  await insertRows(target, TABLES.bindings, changes.bindings);
  await insertRows(target, TABLES.commissions, changes.commissions);
  await insertRows(target, TABLES.redemptions, changes.redemptions);
  await insertRows(target, TABLES.exits, changes.exits);
  await insertRows(target, TABLES.refunds, changes.refunds);
  await insertRows(target, TABLES.injections, changes.injections);
  await insertRows(target, TABLES.price_points, changes.price_points);
  await addToRows(target, TABLES.days, [...changes.days.values()]);
  await writeAccounts(target, changes.accounts);
  if (to.at !== undefined) await insertRows(target, TABLES.entry_times, [{ entry: to.entry, at: to.at }]);
  if (changes.digits > 0) await scalePoints(target, changes.digits);
}

async function writeEntities<T extends Table>(target: Target, entities: Entities<T>): Promise<void> {
  await insertRows(target, entities.table, [...entities.fresh.values()]);
  await changeRows(target, entities.table, entities.changed as ReadonlyMap<string, Record<string, unknown>>);
}

/** What is held scales; what was recorded at the time (redemptions, price points) stays as it was. */
async function scalePoints({ client, schema, programId }: Target, digits: number): Promise<void> {
  const values = [programId, (10n ** BigInt(digits)).toString()];
  await client.query(
    `update ${schema}.orders set minted = minted * $2::numeric, points = points * $2::numeric,
     sold = sold * $2::numeric where program_id = $1 and minted <> 0`,
    values,
  );
  await client.query(
    `update ${schema}.members set points = points * $2::numeric where program_id = $1 and points <> 0`,
    values,
  );
}
