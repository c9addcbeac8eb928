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
};

const BYTES_WANTED = 4_000_000;
const ROWS_MAX = 1_000;
const COLUMNS = 'first_entry, last_entry, first_seq, last_seq, at, prev_hash, hash, bytes';

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

async function fetchRows(
  database: Pool | PoolClient,
  programId: string,
  from: bigint,
  limit: number,
): Promise<readonly Row[]> {
  const { rows } = await database.query<Row>({
    name: 'journal-rows',
    text: `select ${COLUMNS} from journal where program_id = $1 and first_entry >= $2 order by first_entry limit $3`,
    values: [programId, from, limit],
  });
  return rows;
}

async function rowHolding(database: Pool | PoolClient, programId: string, entry: number): Promise<bigint> {
  const { rows } = await database.query<{ first: bigint | null }>({
    name: 'journal-row-holding',
    text: 'select max(first_entry) as first from journal where program_id = $1 and first_entry <= $2',
    values: [programId, entry],
  });
  return rows[0]?.first ?? 0n;
}
