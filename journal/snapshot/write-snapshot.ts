import type { Pool, PoolClient } from 'pg';
import { writeGraph } from '../graph/write-graph.ts';
import { hashState } from '../record/hash-state.ts';
import { SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts';
import { snapshotHash } from './snapshot-hash.ts';

const PART_BYTES = 4_000_000;
const KEPT = 2;

/** Writes a snapshot, whole or not at all, and lets go of all but the newest two. Gives its bytes. */
export async function writeSnapshot(pool: Pool, programId: string, snapshot: Snapshot): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const bytes = await writeAll(client, programId, snapshot);
    await client.query('commit');
    return bytes;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function writeAll(client: PoolClient, programId: string, snapshot: Snapshot): Promise<number> {
  const { state, ids, entry, headEntry, hash: headHash } = snapshot;
  const stateHash = hashState(state);
  const facts = {
    programId,
    entry,
    seq: state.seq,
    headEntry,
    headHash,
    version: SNAPSHOT_VERSION,
    stateHash,
  };
  const hash = snapshotHash(facts);
  let parts = 0;
  let written = 0;
  for (const text of partsOf(
    writeGraph({
      state: { ...state, members: state.members.all, orders: state.orders.kept, postings: undefined },
      ids,
    }),
  )) {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    written += bytes.length;
    await client.query({
      name: 'snapshot-part',
      text: 'insert into snapshot_parts (program_id, entry, part, bytes) values ($1, $2, $3, $4)',
      values: [programId, entry, parts, bytes],
    });
    parts += 1;
  }
  await client.query({
    name: 'snapshot-head',
    text: `insert into snapshots (program_id, entry, seq, head_entry, head_hash, version, state_hash, parts, hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[programId, entry, facts.seq, headEntry, headHash],
      ...[facts.version, stateHash, parts, hash.digest()],
    ],
  });
  await letGo(client, programId);
  return written;
}

async function letGo(client: PoolClient, programId: string): Promise<void> {
  const old = `(select entry from snapshots where program_id = $1 order by entry desc offset ${KEPT})`;
  await client.query({
    name: 'snapshot-parts-old',
    text: `delete from snapshot_parts where program_id = $1 and entry in ${old}`,
    values: [programId],
  });
  await client.query({
    name: 'snapshots-old',
    text: `delete from snapshots where program_id = $1 and entry in ${old}`,
    values: [programId],
  });
}

/** Lines gathered to some megabytes; a part holds whole lines. */
function* partsOf(lines: Iterable<string>): Generator<string> {
  let part = '';
  for (const line of lines) {
    part += `${line}\n`;
    if (part.length < PART_BYTES) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}
