import type { PoolClient } from 'pg';
import type { Table } from '../schema/table.ts';
import { arrayLiteral } from './array-literal.ts';

/** Where rows go: one program's part of a schema, over the connection of the running transaction. */
export type Target = { readonly client: PoolClient; readonly schema: string; readonly programId: string };
type AnyRow = Readonly<Record<string, unknown>>;

/** So many rows go in one statement: parameters stay of a size the server parses at ease. */
const ROWS_MAX = 20_000;

export async function insertRows(target: Target, table: Table, rows: readonly AnyRow[]): Promise<void> {
  const names = Object.keys(table.columns);
  const sql = `insert into ${nameOf(target, table)} (program_id, ${names.join(', ')})
    select $1, ${names.map((name) => `d.${name}`).join(', ')} from ${unnest(table, names)}`;
  await each(target, sql, names, rows);
}

/** Makes rows or adds to them: for sums, whose rows nobody creates on purpose. */
export async function addToRows(target: Target, table: Table, rows: readonly AnyRow[]): Promise<void> {
  const names = Object.keys(table.columns);
  const sums = names.filter((name) => table.columns[name]!.change === 'add');
  const sql = `insert into ${nameOf(target, table)} as t (program_id, ${names.join(', ')})
    select $1, ${names.map((name) => `d.${name}`).join(', ')} from ${unnest(table, names)}
    on conflict (${['program_id', ...table.key].join(', ')})
    do update set ${sums.map((name) => `${name} = t.${name} + excluded.${name}`).join(', ')}`;
  await each(target, sql, names, rows);
}

/** Changes rows by their key: adds what is added, sets what is given. */
export async function changeRows(
  target: Target,
  table: Table,
  changes: ReadonlyMap<string, AnyRow>,
): Promise<void> {
  const [key] = table.key;
  if (key === undefined || changes.size === 0) return;
  const names = Object.keys(table.columns).filter((name) => table.columns[name]!.change !== 'fixed');
  const assignments = names.map((name) =>
    table.columns[name]!.change === 'add'
      ? `${name} = t.${name} + d.${name}`
      : `${name} = coalesce(d.${name}, t.${name})`,
  );
  const sql = `update ${nameOf(target, table)} as t set ${assignments.join(', ')}
    from ${unnest(table, [key, ...names])} where t.program_id = $1 and t.${key} = d.${key}`;
  const rows = [...changes].map(([id, change]) => ({ ...change, [key]: id }));
  await each(target, sql, [key, ...names], rows);
}

function nameOf(target: Target, table: Table): string {
  return `${target.schema}.${table.name}`;
}

function unnest(table: Table, names: readonly string[]): string {
  const arrays = names.map((name, index) => `$${index + 2}::${table.columns[name]!.kind}[]`);
  return `unnest(${arrays.join(', ')}) as d(${names.join(', ')})`;
}

async function each(
  target: Target,
  sql: string,
  names: readonly string[],
  rows: readonly AnyRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_MAX) {
    const part = rows.slice(start, start + ROWS_MAX);
    const arrays = names.map((name) => arrayLiteral(part.map((row) => row[name])));
    await target.client.query(sql, [target.programId, ...arrays]);
  }
}
