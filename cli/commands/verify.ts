import { checkPack, PackDamage, verifyBooks } from '#books';
import { type Head, listPrograms, verifyJournal } from '#journal';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { type DataPlace, openForReading, type Pool } from '../service/database.ts';

export type VerifyOptions = DataPlace & { json?: boolean; program?: string; head?: string; pack?: string };

/** `cistern verify`: replays every journal from its first entry and holds the books against it, or checks a pack. */
export async function verify(options: VerifyOptions): Promise<void> {
  const expectHead = options.head === undefined ? undefined : readHead(options.head);
  if (options.pack !== undefined) return verifyPack(options.pack, options.json ?? false, expectHead);
  const database = await openForReading(options);
  try {
    const known = (await listPrograms(database.pool)).map(({ programId }) => programId);
    const programs = options.program === undefined ? known : [options.program];
    if (expectHead && programs.length !== 1) throw whichProgram();
    for (const programId of programs)
      await verifyProgram(database.pool, programId, options.json ?? false, expectHead);
  } finally {
    await database.close();
  }
}

/** ENTRY:HASH, as `verify` printed it when it was kept. */
function readHead(text: string): Head {
  const [, entry, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (entry === undefined || hash === undefined) {
    throw badInput(
      '--head 应为 记录号:哈希，照 verify 打印的写',
      '--head is ENTRY:HASH, as verify printed it',
    );
  }
  return { entry: Number(entry), hash };
}

function whichProgram(): CommandFailure {
  return badInput(
    '--head 只能核对一个方案，请加 --program',
    '--head is of one program: name it with --program',
  );
}

/** One program, against an end that was kept if there is one; the first difference ends it. */
export async function verifyProgram(
  pool: Pool,
  programId: string,
  json: boolean,
  expectHead?: Head | undefined,
): Promise<void> {
  const progress = openProgress(`核验 / verify ${programId}`);
  const found = await verifyJournal(pool, programId, {
    onProgress: ({ entry }) => progress.show(entry, entry),
    ...(expectHead && { expectHead }),
  });
  progress.close();
  if (!found.ok) throw different(programId, `entry ${found.entry}: ${found.what}`);
  const { state, position, head, ...counts } = found;
  const wrong = await verifyBooks(pool, programId, state);
  if (wrong)
    throw different(programId, `${wrong.where} ${wrong.what}: ${wrong.books}, should be ${wrong.expected}`);
  const report = { programId, seq: position.seq, ...counts, head: `${head.entry}:${head.hash}` };
  show(programId, report, json);
}

/** A pack by itself: no database is opened. */
async function verifyPack(folder: string, json: boolean, expectHead: Head | undefined): Promise<void> {
  const progress = openProgress(`核验 / verify ${folder}`);
  try {
    const { manifest, hash, rows } = await checkPack(folder, {
      expectHead,
      onEntry: (entry) => progress.show(entry, entry),
    });
    const { programId, from, to, files, engineVersion } = manifest;
    const { position, head, stateHash, entries, accepted, refused } = rows;
    const counts = { seq: position.seq, entries, accepted, refused, stateHash };
    const journal = { ...counts, head: `${head.entry}:${head.hash}` };
    const report = {
      programId,
      from,
      to,
      engineVersion,
      files: files.length + 1,
      ...journal,
      manifest: hash,
    };
    show(programId, report, json);
  } catch (error) {
    if (!(error instanceof PackDamage)) throw error;
    throw new CommandFailure(
      CHECK_FAILED,
      `✗ 审计包对不上：${error.message}`,
      `✗ the pack does not hold: ${error.message}`,
    );
  } finally {
    progress.close();
  }
}

function show(programId: string, report: object, json: boolean): void {
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
