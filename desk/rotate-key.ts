import type { Pool, PoolClient } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { keyIdOf, openSeal, type Seal } from './seal.ts';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts';
import { inTransaction } from './transaction.ts';
import { PROOF_PURPOSE } from './unlock-desk.ts';

/** How many values of a column were sealed anew. */
export type Resealed = { readonly table: string; readonly column: string; readonly rows: number };

/** Codes that were asked for are found by the phone too: a block on a phone outlives the rotation. */
const PHONE_TABLES = ['phone_codes', 'phone_code_sends', 'phone_code_misses'];
const BATCH = 200;

type Tools = { readonly pool: Pool; readonly actor: Actor; readonly now: Date };
type Seals = { readonly old: Seal; readonly next: Seal };

/**
 * Seals everything with another key, in one transaction: killed half way, everything is under the old one. Nobody
 * may use the old key beside it; who seals something waits until the end, and is refused then.
 */
export function rotateKey(
  { pool, actor, now }: Tools,
  from: Buffer,
  to: Buffer,
): Promise<readonly Resealed[]> {
  const seals = { old: openSeal(from), next: openSeal(to) };
  const tables = new Set(['desk_secrets', ...SEALED_COLUMNS.map(({ table }) => table), ...PHONE_TABLES]);
  return inTransaction(pool, async (client) => {
    await client.query(`lock table ${[...tables].join(', ')} in exclusive mode`);
    await moveSecret(client, seals, from, to);
    const resealed: Resealed[] = [];
    for (const column of SEALED_COLUMNS) {
      const rows = await moveColumn(client, seals, column);
      resealed.push({ table: column.table, column: column.column, rows });
    }
    const more = {
      from: keyIdOf(from),
      to: keyIdOf(to),
      rows: resealed.reduce((sum, one) => sum + one.rows, 1),
    };
    await appendAudit(client, actor, { action: 'desk-key.rotate', subject: 'desk-key', more }, now);
    return [{ table: 'desk_secrets', column: 'sealed', rows: 1 }, ...resealed];
  });
}

async function moveSecret(client: PoolClient, { old, next }: Seals, from: Buffer, to: Buffer): Promise<void> {
  const { rows } = await client.query<{ sealed: Buffer }>(
    `select sealed from desk_secrets where name = 'proofs' and key_id = $1`,
    [keyIdOf(from)],
  );
  if (!rows[0]) throw new Error('the desk is not sealed with the key it was unlocked with');
  const sealed = next.close(old.open(rows[0].sealed, PROOF_PURPOSE), PROOF_PURPOSE);
  await client.query(`update desk_secrets set key_id = $1, sealed = $2 where name = 'proofs'`, [
    keyIdOf(to),
    sealed,
  ]);
}

/** Batch by batch, by a cursor that sees the rows as they were. */
async function moveColumn(client: PoolClient, seals: Seals, column: SealedColumn): Promise<number> {
  const { table, column: name, names, foundBy } = column;
  const read = ['ctid::text as place', `${name} as value`, ...names, ...(foundBy ? ['fingerprint'] : [])];
  await client.query(
    `declare rotating no scroll cursor for select ${read.join(', ')} from ${table} where ${name} is not null`,
  );
  let moved = 0;
  for (;;) {
    const { rows } = await client.query<Read>(`fetch ${BATCH} from rotating`);
    if (rows.length === 0) break;
    await moveBatch(client, seals, column, rows);
    moved += rows.length;
  }
  await client.query('close rotating');
  return moved;
}

type Read = Record<string, string> & {
  readonly place: string;
  readonly value: Buffer;
  readonly fingerprint: Buffer;
};

async function moveBatch(client: PoolClient, seals: Seals, column: SealedColumn, rows: readonly Read[]) {
  const { table, column: name, purposeOf, foundBy, foundAs = asItIs } = column;
  const texts = rows.map((row) => seals.old.open(row.value, purposeOf(row)));
  const sealed = rows.map((row, place) => seals.next.close(texts[place]!, purposeOf(row)));
  const places = rows.map(({ place }) => place);
  if (!foundBy) {
    await client.query(
      `update ${table} set ${name} = given.sealed
       from unnest($1::text[]::tid[], $2::bytea[]) as given (place, sealed) where ${table}.ctid = given.place`,
      [places, sealed],
    );
    return;
  }
  const found = rows.map((row, place) =>
    seals.next.fingerprint(foundAs(texts[place]!.toString()), foundBy(row)),
  );
  await client.query(
    `update ${table} set ${name} = given.sealed, fingerprint = given.found
     from unnest($1::text[]::tid[], $2::bytea[], $3::bytea[]) as given (place, sealed, found)
     where ${table}.ctid = given.place`,
    [places, sealed, found],
  );
  for (const phones of PHONE_TABLES)
    await client.query(
      `update ${phones} set fingerprint = given.found
       from unnest($1::text[], $2::bytea[], $3::bytea[]) as given (program_id, old, found)
       where ${phones}.program_id = given.program_id and ${phones}.fingerprint = given.old`,
      [rows.map(({ program_id }) => program_id), rows.map(({ fingerprint }) => fingerprint), found],
    );
}

const asItIs = (value: string) => value;
