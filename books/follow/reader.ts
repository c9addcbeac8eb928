import type { Batch, Entry } from '#journal';
import { type Changes, noChanges } from '../fold/changes.ts';
import type { Known } from '../fold/fold.ts';
import { foldEntry } from '../fold/fold-entry.ts';
import { foldPostings, foldUnitMoves } from '../fold/ledger.ts';
import { nothingRead, opened, type Standing } from '../fold/standing.ts';
import { changeStatements } from '../store/change-statements.ts';
import { knownFor, needsKnown, storeRegionsOf } from '../store/known.ts';
import { readStanding } from '../store/standing-row.ts';
import { type Place, writeBatch } from '../store/write-batch.ts';
import { genesisMoves } from '../units/unit-moves.ts';

/** Rows gathered before they are written; while they are, the next ones are gathered. */
const WEIGHT_MAX = 24_000;

/** Folds batches of the journal and writes them to one place. Not for use by two callers at once. */
export type Reader = {
  /** Last entry folded. */
  position(): Standing;
  /** Last entry written. */
  written(): Standing;
  take(batch: Batch): Promise<void>;
  /** Writes what is left and waits for it. */
  flush(): Promise<void>;
  /** Forgets what was not written and goes back to where the tables stand. */
  reset(): Promise<void>;
};

type Memory = {
  standing: Standing;
  changes: Changes;
  storeRegions: Map<string, string | null>;
  /** Entry after which `changes` begin. */
  from: number;
  written: Standing;
  writing: Promise<void>;
};

export function createReader(place: Place, onWritten: (standing: Standing) => void = () => {}): Reader {
  const memory: Memory = {
    standing: nothingRead(),
    changes: noChanges(),
    storeRegions: new Map(),
    from: -1,
    written: nothingRead(),
    writing: Promise.resolve(),
  };

  async function write(): Promise<void> {
    const { changes, from } = memory;
    if (memory.standing.entry === from) return;
    const to = { ...memory.standing };
    const statements = changeStatements(place, changes, to);
    memory.changes = noChanges();
    memory.from = to.entry;
    await memory.writing;
    memory.writing = writeBatch(place, statements, from, to).then(() => {
      memory.written = to;
      onWritten(to);
    });
    // Whoever awaits it next is told; until then it is not an unhandled rejection.
    memory.writing.catch(() => undefined);
  }

  return {
    position: () => memory.standing,
    written: () => memory.written,
    async take(batch) {
      if (batch.opening && memory.standing.entry < 0) {
        memory.standing = opened(batch.opening);
        foldPostings(memory.changes, 0, batch.opening.at, batch.opening.postings);
        foldUnitMoves(memory.changes, 0, batch.opening.at, genesisMoves(memory.standing.genesis));
      }
      const entries = batch.entries.filter((entry) => entry.entry > memory.standing.entry);
      let known = await learn(place, memory, entries);
      for (const [index, entry] of entries.entries()) {
        foldEntry({ ...memory, known }, entry);
        if (memory.changes.digits === 0 && memory.changes.sweeps.length === 0) continue;
        await write();
        known = await learn(place, memory, entries.slice(index + 1));
      }
      if (memory.changes.weight >= WEIGHT_MAX) await write();
    },
    async flush() {
      await write();
      await memory.writing;
    },
    async reset() {
      await memory.writing.catch(() => undefined);
      memory.standing = await readStanding(place.pool, place.schema, place.programId);
      memory.written = { ...memory.standing };
      memory.from = memory.standing.entry;
      memory.changes = noChanges();
      memory.writing = Promise.resolve();
      memory.storeRegions = await storeRegionsOf(place);
      onWritten(memory.written);
    },
  };
}

const NOTHING: Known = { orders: new Map(), held: new Map() };

/** What events do not say and earlier batches have written is looked up, once those are in the tables. */
async function learn(place: Place, memory: Memory, entries: readonly Entry[]): Promise<Known> {
  if (!needsKnown(entries)) return NOTHING;
  await memory.writing;
  return knownFor(place, entries);
}
