import type { Pool, PoolClient } from 'pg';

/** A row of the journal as PostgreSQL gives it. */
export type Row = {
  readonly first_entry: bigint;
  readonly last_entry: bigint;
  readonly first_seq: bigint;
  readonly last_seq: bigint;
  readonly at: bigint;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly bytes: Buffer;
  /** The bytes as text, from where it was at hand. */
  readonly text?: string;
};

const BYTES_WANTED = 4_000_000;
const ROWS_MAX = 1_000;
const COLUMNS = 'first_entry, last_entry, first_seq, last_seq, at, prev_hash, hash';
/** Of SQLSTATE: what is in the column is not what was asked for. */
const DATA_EXCEPTION = '22';

/** The rows from the one that holds an entry on, some megabytes at a time; while some are read, the next are fetched. */
export async function* readRows(
  database: Pool | PoolClient,
  programId: string,
  entry: number,
  atFirst = 16,
): AsyncGenerator<Row> {
  let limit = atFirst;
  let coming = fetchRows(database, programId, await rowHolding(database, programId, entry), limit);
  for (;;) {
    const rows = await coming;
    if (rows.length < limit) return yield* rows;
    const fetched = rows.reduce((sum, row) => sum + row.bytes.length, 1);
    limit = Math.max(1, Math.min(ROWS_MAX, Math.floor((limit * BYTES_WANTED) / fetched)));
    const [first, ...others] = rows;
    yield first!;
    // Who wants one row only has gone by now.
    coming = fetchRows(database, programId, rows.at(-1)!.last_entry + 1n, limit);
    // Whoever awaits it is told of a failure; who stops reading before that does not care.
    coming.catch(() => undefined);
    yield* others;
  }
}

/**
 * Bytes travel as hexadecimal digits, two for each; text as it is. A row that was damaged may be no text: then the
 * bytes are fetched after all, for whoever says what is wrong with them.
 */
async function fetchRows(
  database: Pool | PoolClient,
  programId: string,
  from: bigint,
  limit: number,
): Promise<readonly Row[]> {
  const select = (bytes: string) =>
    `select ${COLUMNS}, ${bytes} from journal where program_id = $1 and first_entry >= $2 order by first_entry limit $3`;
  const values = [programId, from, limit];
  try {
    const text = select(`convert_from(bytes, 'UTF8') as text`);
    const { rows } = await database.query<Row>({ name: 'journal-rows', text, values });
    for (const row of rows as (Row & { bytes?: Buffer })[]) row.bytes ??= Buffer.from(row.text!);
    return rows;
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith(DATA_EXCEPTION)) throw error;
    return (await database.query<Row>({ name: 'journal-rows-bytes', text: select('bytes'), values })).rows;
  }
}

async function rowHolding(database: Pool | PoolClient, programId: string, entry: number): Promise<bigint> {
  const { rows } = await database.query<{ first: bigint | null }>({
    name: 'journal-row-holding',
    text: 'select max(first_entry) as first from journal where program_id = $1 and first_entry <= $2',
    values: [programId, entry],
  });
  return rows[0]?.first ?? 0n;
}
