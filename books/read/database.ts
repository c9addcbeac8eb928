import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { BooksDatabase } from '../schema/tables.ts';

/** What a query needs: the tables, the program, and how far the books have come. */
export type Source = {
  readonly db: Kysely<BooksDatabase>;
  readonly pool: Pool;
  readonly schema: string;
  readonly programId: string;
  /** Asked before a query runs, so that the answer holds at least that much. */
  asOfSeq(): number;
};

/** The pool stays its owner's: nobody destroys this. */
export function queryDatabase(pool: Pool, schema: string): Kysely<BooksDatabase> {
  return new Kysely<BooksDatabase>({ dialect: new PostgresDialect({ pool }) }).withSchema(schema);
}
