import type { ClientBase } from 'pg';

/** A table as it is backed up: its columns by name, in their order. */
export type SavedTable = { readonly name: string; readonly columns: readonly string[] };

/**
 * What is not saved: who writes now means nothing elsewhere, snapshots are made again from the journal, and
 * the list of migrations stands in the manifest. The books are in a schema of their own and made again as well.
 */
const LEFT_OUT = ['lease', 'schema_migrations', 'snapshots', 'snapshot_parts'];

/** The tables to save, those that others refer to first. */
export async function savedTables(client: ClientBase): Promise<SavedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> all($1::text[])
     group by c.relname order by c.relname`,
    [LEFT_OUT],
  );
  const references = await client.query<{ name: string; needs: string }>(
    `select c.conrelid::regclass::text as name, c.confrelid::regclass::text as needs
     from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`,
  );
  return inOrder(rows, references.rows);
}

function inOrder(
  tables: readonly SavedTable[],
  references: readonly { readonly name: string; readonly needs: string }[],
): SavedTable[] {
  const ordered: SavedTable[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const free = [...waiting].filter(({ name }) => {
      const needs = references.filter((one) => one.name === name).map((one) => one.needs);
      return ![...waiting].some((other) => other.name !== name && needs.includes(other.name));
    });
    if (free.length === 0) throw new Error('tables refer to each other in a ring');
    for (const table of free) {
      ordered.push(table);
      waiting.delete(table);
    }
  }
  return ordered;
}

export function copyOf({ name, columns }: SavedTable): string {
  return `"${name}" (${columns.map((column) => `"${column}"`).join(', ')})`;
}
