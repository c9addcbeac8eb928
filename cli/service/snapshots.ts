import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storedSnapshots, type Writer } from '#journal';
import type { DataPlace, Pool } from './database.ts';

const BIN = fileURLToPath(new URL('../../bin/cistern.js', import.meta.url));
/** Entries between two snapshots: what a start has to read again at most. */
const EVERY_ENTRIES = 200_000;

/**
 * Has snapshots of a program taken as its journal grows, by a process of its own with low priority
 * (`cistern snapshot`), so that no command waits for one. One that fails is tried again at the next mark.
 */
export async function keepSnapshots(
  pool: Pool,
  place: DataPlace,
  writer: Pick<Writer, 'programId' | 'position' | 'onCommit'>,
  every = EVERY_ENTRIES,
): Promise<{ stop(): void }> {
  const [newest] = await storedSnapshots(pool, writer.programId);
  let last = newest?.entry ?? 0;
  let child: ChildProcess | undefined;
  const look = () => {
    const { entry } = writer.position();
    if (child || entry - last < every) return;
    last = entry;
    child = start(place, writer.programId);
    child.once('error', (error) => process.emitWarning(error));
    child.once('close', () => {
      child = undefined;
    });
  };
  look();
  const stopListening = writer.onCommit(look);
  return {
    stop() {
      stopListening();
      child?.kill();
    },
  };
}

function start({ data, databaseUrl }: DataPlace, programId: string): ChildProcess {
  const where = databaseUrl === undefined ? ['--data', data] : ['--database-url', databaseUrl];
  const child = spawn(process.execPath, [BIN, 'snapshot', '--program', programId, ...where], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return child;
}
