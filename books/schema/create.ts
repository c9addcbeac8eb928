import type { Pool } from 'pg';
import type { Table } from './table.ts';
import { TABLES } from './tables.ts';

/** Raised whenever a table or the meaning of a column changes: older books are thrown away and made again. */
export const BOOKS_VERSION = 4;
export const BOOKS_SCHEMA = 'books';

/** Any number will do that nothing else locks. */
const CREATION_LOCK = 7_404_202;

/** Makes the books' schema, or replaces one of another version. Several processes may call it at once. */
export async function createBooks(pool: Pool, schema = BOOKS_SCHEMA): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [CREATION_LOCK]);
    const comment = `cistern books ${BOOKS_VERSION}`;
    const { rows } = await client.query<{ comment: string | null }>(
      `select obj_description(oid, 'pg_namespace') as comment from pg_namespace where nspname = $1`,
      [schema],
    );
    if (rows[0]?.comment !== comment) {
      await client.query(`drop schema if exists ${schema} cascade`);
      await client.query(schemaSql(schema, comment));
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

export async function dropBooks(pool: Pool, schema: string): Promise<void> {
  await pool.query(`drop schema if exists ${schema} cascade`);
}

function schemaSql(schema: string, comment: string): string {
  const tables = Object.values(TABLES).flatMap((table) => tableSql(schema, table));
  return [`create schema ${schema}`, `comment on schema ${schema} is '${comment}'`, ...tables].join(';\n');
}

/** Text sorts by code unit everywhere, as in the engine, and a prefix can use the index. */
function tableSql(schema: string, table: Table): string[] {
  const columns = Object.entries(table.columns).map(([name, { kind, nullable }]) => {
    const type = kind === 'text' ? 'text collate "C"' : kind;
    return `${name} ${type}${nullable ? '' : ' not null'}`;
  });
  const parts = ['program_id text collate "C" not null', ...columns];
  parts.push(`primary key (${['program_id', ...table.key].join(', ')})`);
  const name = `${schema}.${table.name}`;
  const create = `create table ${name} (${parts.join(', ')}) with (fillfactor = ${table.fillfactor})`;
  const indexes = table.indexes.map(
    (index) => `create index on ${name} (${['program_id', ...index].join(', ')})`,
  );
  return [create, ...indexes];
}
