import { type RawBuilder, sql } from 'kysely';

/** Ids and region codes are ASCII, and text sorts by code unit: what starts with `prefix` lies below this. */
export function prefixEnd(prefix: string): string {
  return `${prefix}\u007f`;
}

/** A province or a city stands for everything in it, by the structure of GB/T 2260 codes. */
export function regionPrefix(region: string): string {
  if (region.endsWith('0000')) return region.slice(0, 2);
  return region.endsWith('00') ? region.slice(0, 4) : region;
}

/** The balance of an account whose name is made of a row's id; 0 when nothing was ever posted to it. */
export function balanceOf(schema: string, kind: string, idColumn: string, part: string): RawBuilder<string> {
  const id = sql.ref(idColumn);
  const accounts = sql.table(`${schema}.accounts`);
  const name = sql`${sql.lit(`${kind}:`)} || ${id} || ${sql.lit(`:${part}`)}`;
  return sql<string>`coalesce((select a.balance from ${accounts} a
    where a.program_id = t.program_id and a.name = ${name}), 0)`;
}
