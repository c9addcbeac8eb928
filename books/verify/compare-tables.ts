import type { ClientBase } from 'pg';
import { TABLES } from '../schema/tables.ts';
import type { Place } from '../store/write-batch.ts';
import type { BooksDifference } from './difference.ts';

/** How entries were cut into batches leaves its trace in these two; their sums are compared below. */
const CUT_BY_BATCH: ReadonlySet<string> = new Set(['entry_times', 'account_pages', 'holding_pages']);

type Digest = { readonly rows: string; readonly digest: string };
type Line = { readonly line: string };

/** Holds the live tables against ones made anew, within one transaction that sees both. */
export async function compareTables(
  client: ClientBase,
  live: Place,
  shadow: Place,
): Promise<BooksDifference | undefined> {
  for (const [name, { key }] of Object.entries(TABLES)) {
    if (CUT_BY_BATCH.has(name)) continue;
    const [books, expected] = [await digestOf(client, live, name), await digestOf(client, shadow, name)];
    if (books.digest === expected.digest && books.rows === expected.rows) continue;
    return differentRow(client, live, shadow, name, key);
  }
  return (
    (await uncountedPostings(client, live, 'accounts', 'account_pages')) ??
    uncountedPostings(client, live, 'holdings', 'holding_pages')
  );
}

async function digestOf(client: ClientBase, { schema, programId }: Place, name: string): Promise<Digest> {
  const { rows } = await client.query<Digest>(
    `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest
     from ${schema}.${name} t where program_id = $1`,
    [programId],
  );
  return rows[0]!;
}

async function differentRow(
  client: ClientBase,
  live: Place,
  shadow: Place,
  name: string,
  key: readonly string[],
): Promise<BooksDifference> {
  const only = async (here: Place, there: Place) => {
    const { rows } = await client.query<Line>(
      `select t::text as line from (select * from ${here.schema}.${name} where program_id = $1
       except select * from ${there.schema}.${name} where program_id = $1) t
       order by ${['program_id', ...key].join(', ')} limit 1`,
      [live.programId],
    );
    return rows[0]?.line ?? 'no such row';
  };
  const [books, expected] = [await only(live, shadow), await only(shadow, live)];
  return { where: name, what: 'first row that differs', books, expected };
}

/** Every posting of an account lies on one of its pages. */
async function uncountedPostings(
  client: ClientBase,
  { schema, programId }: Place,
  sums: 'accounts' | 'holdings',
  pages: 'account_pages' | 'holding_pages',
): Promise<BooksDifference | undefined> {
  const { rows } = await client.query<{ name: string; books: string; expected: string }>(
    `select a.name, coalesce(p.postings, 0)::text as books, a.postings::text as expected
     from ${schema}.${sums} a left join (
       select account, sum(postings) as postings from ${schema}.${pages} where program_id = $1 group by account
     ) p on p.account = a.name
     where a.program_id = $1 and coalesce(p.postings, 0) <> a.postings order by a.name limit 1`,
    [programId],
  );
  const row = rows[0];
  return row && { where: pages, what: `${row.name} postings`, books: row.books, expected: row.expected };
}
