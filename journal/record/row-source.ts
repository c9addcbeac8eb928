import type { Pool, PoolClient } from 'pg';
import { type Row, readRows } from './read-rows.ts';

/** Where the rows of one program's journal come from: a database, or files somebody was handed. */
export type RowSource = {
  readonly programId: string;
  /** From the row that holds an entry on, in order, to the end. */
  rows(entry: number): AsyncIterable<Row>;
};

export function rowsIn(database: Pool | PoolClient, programId: string): RowSource {
  return { programId, rows: (entry) => readRows(database, programId, entry) };
}
