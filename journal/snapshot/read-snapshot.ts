import type { Pool, PoolClient } from 'pg';
import { BLANKS, type KeptOrders, type Member, Members, Orders, type ProgramState } from '#engine';
import { readGraph } from '../graph/read-graph.ts';
import { type Notice, SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts';
import { type SnapshotFacts, snapshotHash } from './snapshot-hash.ts';

type Head = {
  readonly entry: bigint;
  readonly seq: bigint;
  readonly head_entry: bigint;
  readonly head_hash: Buffer;
  readonly version: string;
  readonly state_hash: string;
  readonly parts: number;
  readonly hash: Buffer;
};
type Database = Pool | PoolClient;

/** A snapshot as it is stored, before anybody believes it. */
export type StoredSnapshot = SnapshotFacts & { readonly parts: number; readonly hash: Buffer };

/**
 * The newest snapshot that is whole, of this version, and of this journal; undefined when there is none.
 * Whatever is wrong with a newer one is told, and the next older one is looked at.
 */
export async function newestSnapshot(
  database: Database,
  programId: string,
  notice: Notice,
): Promise<Snapshot | undefined> {
  for (const stored of await storedSnapshots(database, programId)) {
    const wrong = await whyNot(database, stored);
    if (wrong === undefined) {
      const snapshot = await readSnapshot(database, stored, notice);
      if (snapshot) return snapshot;
    } else notice(`The snapshot of ${programId} at entry ${stored.entry} is not used: ${wrong}.`);
  }
  return undefined;
}

/** What snapshots there are, newest first. */
export async function storedSnapshots(
  database: Database,
  programId: string,
): Promise<readonly StoredSnapshot[]> {
  const { rows } = await database.query<Head>({
    name: 'snapshot-heads',
    text: `select entry, seq, head_entry, head_hash, version, state_hash, parts, hash from snapshots
      where program_id = $1 order by entry desc`,
    values: [programId],
  });
  return rows.map((row) => ({
    programId,
    entry: Number(row.entry),
    seq: Number(row.seq),
    headEntry: Number(row.head_entry),
    headHash: row.head_hash,
    version: row.version,
    stateHash: row.state_hash,
    parts: row.parts,
    hash: row.hash,
  }));
}

async function whyNot(database: Database, stored: StoredSnapshot): Promise<string | undefined> {
  if (stored.version !== SNAPSHOT_VERSION) return `it is of version ${stored.version}`;
  const { rows } = await database.query<{ last_entry: bigint; hash: Buffer }>({
    name: 'journal-row',
    text: 'select last_entry, hash from journal where program_id = $1 and first_entry = $2',
    values: [stored.programId, stored.headEntry],
  });
  const row = rows[0];
  const same = row && Number(row.last_entry) === stored.entry && row.hash.equals(stored.headHash);
  return same ? undefined : 'it is of another journal';
}

/** Reads one, or says why it can not be used. */
export async function readSnapshot(
  database: Database,
  stored: StoredSnapshot,
  notice: Notice,
): Promise<Snapshot | undefined> {
  const { programId, entry, headEntry, headHash } = stored;
  try {
    const { state, ids } = readGraph(linesOf(await wholeParts(database, stored)), BLANKS) as Content;
    if (ids.length !== entry || state.seq !== stored.seq) throw new Error('its content is of another entry');
    return { state: wholeState(state), ids, entry, headEntry, hash: headHash };
  } catch (error) {
    notice(
      `The snapshot of ${programId} at entry ${entry} is damaged and is not used: ${(error as Error).message}.`,
    );
    return undefined;
  }
}

type Content = { readonly state: PlainState; readonly ids: readonly string[] };

/** A state as it is written: of members and orders only what is kept of them, found by id anew. */
type PlainState = Omit<ProgramState, 'members' | 'orders'> & { members: Member[]; orders: KeptOrders };

function wholeState(plain: PlainState): ProgramState {
  return Object.assign(plain, { members: new Members(plain.members), orders: new Orders(plain.orders) });
}

/** Its parts, once they are known to be what its hash says. */
async function wholeParts(database: Database, stored: StoredSnapshot): Promise<readonly Buffer[]> {
  const hash = snapshotHash(stored);
  const parts: Buffer[] = [];
  for (let part = 0; part < stored.parts; part += 1) {
    const { rows } = await database.query<{ bytes: Buffer }>({
      name: 'snapshot-read',
      text: 'select bytes from snapshot_parts where program_id = $1 and entry = $2 and part = $3',
      values: [stored.programId, stored.entry, part],
    });
    if (!rows[0]) throw new Error(`part ${part} is missing`);
    parts.push(rows[0].bytes);
    hash.update(rows[0].bytes);
  }
  if (!hash.digest().equals(stored.hash)) throw new Error('it is not what its hash says');
  return parts;
}

function* linesOf(parts: readonly Buffer[]): Generator<string> {
  for (const part of parts) {
    const lines = part.toString('utf8').split('\n');
    lines.pop();
    yield* lines;
  }
}
