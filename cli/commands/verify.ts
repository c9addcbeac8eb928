import { verifyBooks } from '#books';
import { listPrograms, verifyJournal } from '#journal';
import { CHECK_FAILED, CommandFailure } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { type DataPlace, openForReading, type Pool } from '../service/database.ts';

export type VerifyOptions = DataPlace & { json?: boolean };

/** `cistern verify`: replays every journal from its first entry and holds the books against it. */
export async function verify(options: VerifyOptions): Promise<void> {
  const database = await openForReading(options);
  try {
    const programs = await listPrograms(database.pool);
    for (const { programId } of programs)
      await verifyProgram(database.pool, programId, options.json ?? false);
  } finally {
    await database.close();
  }
}

async function verifyProgram(pool: Pool, programId: string, json: boolean): Promise<void> {
  const progress = openProgress(`核验 / verify ${programId}`);
  const found = await verifyJournal(pool, programId, {
    onProgress: ({ entry }) => progress.show(entry, entry),
  });
  progress.close();
  if (!found.ok) throw different(programId, `entry ${found.entry}: ${found.what}`);
  const { state, position, ...counts } = found;
  const wrong = await verifyBooks(pool, programId, state);
  if (wrong)
    throw different(programId, `${wrong.where} ${wrong.what}: ${wrong.books}, should be ${wrong.expected}`);
  const report = { programId, seq: position.seq, ...counts };
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    const lines = Object.entries(report).map(([name, value]) => `  ${name}: ${value}`);
    process.stdout.write(`✓ ${programId}\n${lines.join('\n')}\n`);
  }
}

function different(programId: string, what: string): CommandFailure {
  return new CommandFailure(
    CHECK_FAILED,
    `✗ ${programId} 与账簿不符`,
    `✗ ${programId} is not as its journal says: ${what}`,
  );
}
