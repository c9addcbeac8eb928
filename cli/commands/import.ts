import { formatScaled, MICRO_PER_FEN, openProgram, type ProgramState, parseInstant } from '#engine';
import { type CommandJson, openWriter, type Writer } from '#journal';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { readInput, writeOutput } from '../files.ts';
import { AGENTS } from '../import/agents.ts';
import { BINDINGS } from '../import/bindings.ts';
import { cutOverReport } from '../import/cut-over-report.ts';
import type { ImportKind } from '../import/import-kind.ts';
import { copyProgram, type ProgramCopy } from '../import/journal-copy.ts';
import { LEGACY } from '../import/legacy.ts';
import { MEMBERS } from '../import/members.ts';
import { ORDERS } from '../import/orders.ts';
import { STORES } from '../import/stores.ts';
import { type Tried, tryImport } from '../import/try-import.ts';
import { readPolicy } from '../policy.ts';
import { openProgress } from '../progress.ts';
import { officialRegions } from '../regions/official-regions.ts';
import { type DataPlace, openForReading, type Pool } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';
import { badRowsCsv, badRowsText, type Line, readCsvTable } from '../table/csv-table.ts';

export type ImportOptions = DataPlace & {
  program?: string;
  policy?: string;
  dryRun?: boolean;
  register?: boolean;
  bad?: string;
  report?: string;
  at?: string;
};

type Job = {
  readonly kind: ImportKind;
  readonly file: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly options: ImportOptions;
};

const IMPORT_KINDS = {
  members: MEMBERS,
  stores: STORES,
  bindings: BINDINGS,
  agents: AGENTS,
  orders: ORDERS,
  legacy: LEGACY,
} as const satisfies Record<string, ImportKind>;

export type ImportName = keyof typeof IMPORT_KINDS;

/** Commands in one body, as many as the API takes. */
const BODY_MAX = 1_000;

/**
 * `cistern import KIND FILE`: every line is tried on a copy of the program first, and nothing is done while one
 * of them is bad. A line imported before is left alone, so that a file can be sent again.
 */
export async function runImport(name: ImportName, file: string, options: ImportOptions): Promise<void> {
  const kind = IMPORT_KINDS[name];
  if (options.at !== undefined && parseInstant(options.at) === undefined) {
    const rule = 'ISO 8601, 2026-01-31T09:00:00+08:00';
    throw badInput(`--at 应为 ${rule}，收到 ${options.at}`, `--at must be ${rule}; got ${options.at}`);
  }
  const text = readInput(file);
  const job = { kind, file, text, lines: readCsvTable(text, kind.columns), options };
  if (options.policy !== undefined) return tryOnPolicy(job, options.policy);
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    if (options.dryRun) await tryOnCopy(database.pool, programId, job);
    else await doImport(database.pool, programId, job);
  } finally {
    await database.close();
  }
}

async function tryOnCopy(pool: Pool, programId: string, job: Job): Promise<Tried> {
  return tryAndReport(job, await copyProgram(pool, programId));
}

/** The writer is opened first: while it holds the program, nobody else can change what was tried. */
async function doImport(pool: Pool, programId: string, job: Job): Promise<void> {
  const writer = await openWriter({ pool, programId, clock: Date.now });
  try {
    const tried = await tryOnCopy(pool, programId, job);
    const { commands } = tried;
    await send(writer, commands, job.kind.timeColumn === undefined && job.options.at === undefined);
    writeReport(job, programId, tried, writer.state);
  } finally {
    await writer.close();
  }
}

/** Tries the file on an empty program under a policy: needs no data. */
function tryOnPolicy(job: Job, policy: string): void {
  tryAndReport(job, { state: openProgram(readPolicy(policy).policy), recorded: new Map() });
}

function tryAndReport(job: Job, copy: ProgramCopy): Tried {
  const { register = false, at } = job.options;
  const options = { register, at, regions: officialRegions(), now: Date.now() };
  const tried = tryImport(job.kind, job.lines, copy, options);
  if (job.options.bad !== undefined) writeOutput(job.options.bad, [badRowsCsv(tried.bad)]);
  report(job.file, tried);
  return tried;
}

function writeReport(
  { kind, file, text, options }: Job,
  programId: string,
  tried: Tried,
  state: ProgramState,
) {
  if (options.report === undefined) return;
  const report = cutOverReport({ kind: kind.name, file, text, programId, tried, state });
  writeOutput(options.report, [`${JSON.stringify(report, null, 2)}\n`]);
}

function report(file: string, { rows, bad, before, registered, sum, warned, commands }: Tried): void {
  const count = commands.length - registered;
  const amount = formatScaled(sum / MICRO_PER_FEN, 2);
  const zh = `${file}：${rows} 行，可导入 ${count}，以前导入过 ${before}，不能用 ${bad.length}；登记会员 ${registered}；金额合计 ${amount} 元`;
  const en = `${file}: ${rows} rows, ${count} to import, ${before} imported before, ${bad.length} bad; ${registered} members to register; sum ${amount}`;
  process.stdout.write(`${zh}\n${en}\n`);
  for (const [rule, times] of warned) process.stdout.write(`! 提示 / warns ${rule} × ${times}\n`);
  if (bad.length > 0) {
    throw badInput(
      `${bad.length} 行不能用，什么都没有做`,
      `${bad.length} rows cannot be used, nothing was done\n${badRowsText(bad)}`,
    );
  }
}

/** Lines with a time of their own keep it; the others happen now. */
async function send(writer: Writer, commands: readonly CommandJson[], stampAt: boolean): Promise<void> {
  const progress = openProgress('导入 / import');
  for (let first = 0; first < commands.length; first += BODY_MAX) {
    const body = commands.slice(first, first + BODY_MAX);
    for (const outcome of await writer.submitMany(body, { stampAt })) {
      if (outcome.outcome === 'refused') throw unforeseen(outcome.id, outcome.code);
    }
    progress.show(first + body.length, commands.length);
  }
  progress.close();
  process.stdout.write('✓\n');
}

/** Tried a moment ago and nobody else writes: time alone can have changed the answer. */
function unforeseen(id: string | undefined, code: string): CommandFailure {
  return new CommandFailure(
    CHECK_FAILED,
    `${id} 被拒绝：${code}；前面的行已经导入，改正后可以整份再导`,
    `${id} was refused: ${code}; the rows before it are in, the whole file can be sent again once corrected`,
  );
}
