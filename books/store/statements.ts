import type { Table } from '../schema/table.ts';
import { arrayLiteral } from './array-literal.ts';

/** SQL with its parameters as text, ready to be sent. */
export type Statement = { readonly text: string; readonly values: readonly (string | number | null)[] };
/** Whose rows: one program's part of a schema. */
export type Target = { readonly schema: string; readonly programId: string };
export type AnyRow = Readonly<Record<string, unknown>>;

/** So many rows go in one statement: parameters stay of a size the server parses at ease. */
const ROWS_MAX = 20_000;

export function insertRows(target: Target, table: Table, rows: readonly AnyRow[]): Statement[] {
  // Most tables get nothing from most batches, and small batches come many times a second.
  if (rows.length === 0) return [];
  const names = Object.keys(table.columns);
  const text = `insert into ${target.schema}.${table.name} (program_id, ${names.join(', ')})
    select $1, ${names.map((name) => `d.${name}`).join(', ')} from ${unnest(table, names)}`;
  return inParts(target, text, names, rows);
}

/** Makes rows or adds to them: for sums, whose rows nobody creates on purpose. */
export function addToRows(target: Target, table: Table, rows: readonly AnyRow[]): Statement[] {
  if (rows.length === 0) return [];
  const names = Object.keys(table.columns);
  const sums = names.filter((name) => table.columns[name]!.change === 'add');
  const text = `insert into ${target.schema}.${table.name} as t (program_id, ${names.join(', ')})
    select $1, ${names.map((name) => `d.${name}`).join(', ')} from ${unnest(table, names)}
    on conflict (${['program_id', ...table.key].join(', ')})
    do update set ${sums.map((name) => `${name} = t.${name} + excluded.${name}`).join(', ')}`;
  return inParts(target, text, names, rows);
}

/** Changes rows by their key: adds what is added, sets what is given. */
export function changeRows(target: Target, table: Table, changes: ReadonlyMap<string, AnyRow>): Statement[] {
  const [key] = table.key;
  if (key === undefined || changes.size === 0) return [];
  const names = Object.keys(table.columns).filter((name) => table.columns[name]!.change !== 'fixed');
  const assignments = names.map((name) =>
    table.columns[name]!.change === 'add'
      ? `${name} = t.${name} + d.${name}`
      : `${name} = coalesce(d.${name}, t.${name})`,
  );
  const text = `update ${target.schema}.${table.name} as t set ${assignments.join(', ')}
    from ${unnest(table, [key, ...names])} where t.program_id = $1 and t.${key} = d.${key}`;
  const rows = [...changes].map(([id, change]) => ({ ...change, [key]: id }));
  return inParts(target, text, [key, ...names], rows);
}

export function unnest(table: Table, names: readonly string[]): string {
  const arrays = names.map((name, index) => `$${index + 2}::${table.columns[name]!.kind}[]`);
  return `unnest(${arrays.join(', ')}) as d(${names.join(', ')})`;
}

export function inParts(
  target: Target,
  text: string,
  names: readonly string[],
  rows: readonly AnyRow[],
): Statement[] {
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length; start += ROWS_MAX) {
    const part = rows.length > ROWS_MAX ? rows.slice(start, start + ROWS_MAX) : rows;
    const arrays = names.map((name) => arrayLiteral(part, name));
    statements.push({ text, values: [target.programId, ...arrays] });
  }
  return statements;
}
