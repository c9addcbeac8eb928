import { setTimeout as pause } from 'node:timers/promises';
import { openDesk } from '#desk';
import { formatMoney, type Micro, MONEY_DECIMALS, parseDecimal } from '#engine';
import { EnvironmentError, listPrograms } from '#journal';
import {
  dayAt,
  EVERY,
  openSettlementRuns,
  openSettlementSchedule,
  type SettlementRun,
  storesOwed,
} from '#payments';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { copyProgram } from '../import/journal-copy.ts';
import { type DataPlace, type OpenDatabase, openForReading } from '../service/database.ts';
import { openProgramAt } from '../service/program.ts';
import { whichProgram } from '../service/which-program.ts';

export type SettleOptions = DataPlace & {
  date?: string;
  minimum: string;
  channel: string;
  every?: string;
  dryRun?: boolean;
  program?: string;
  json?: boolean;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOOK_MS = 500;
/** How long a running server is waited for. */
const PATIENCE_MS = 60_000;

/**
 * `cistern settle`: asks for a settlement run. A running server carries it out, this process where none runs; a
 * later day waits for its server. Asked again for the same day, no store is settled twice.
 */
export async function settle(options: SettleOptions): Promise<void> {
  const minimum = readMinimum(options.minimum);
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    if (options.every !== undefined) return await schedule(database, programId, options.every, options);
    const { state } = await copyProgram(database.pool, programId);
    const today = dayAt({ state }, Date.now());
    const day = readDay(options.date ?? today, today);
    if (options.dryRun) return report(storesOwed(state, minimum), options.json);
    const runs = openSettlementRuns(database.pool, programId);
    await runs.ask({ day, channel: options.channel, minimum, askedBy: 'cli' }, new Date());
    const desk = openDesk({ pool: database.pool, key: (await database.unlock()).key });
    const deed = { action: 'settlement-run.ask', programId, subject: `settlement-run:${day}` };
    await desk.audit.record({ id: 'cli' }, deed);
    const run = day > today ? await runs.find(day) : await carriedOut(database, programId, day);
    show(run!, options.json);
  } finally {
    await database.close();
  }
}

/** Sets the days on which a running server pays all stores without being asked. */
async function schedule(
  { pool, unlock }: OpenDatabase,
  programId: string,
  every: string,
  { channel, minimum: text }: SettleOptions,
): Promise<void> {
  if (every !== 'never' && !EVERY.test(every)) {
    const rule = 'daily, weekly:1…7, monthly:1…28, never';
    throw badInput(`--every 应为 ${rule}，收到 ${every}`, `--every must be one of ${rule}; got ${every}`);
  }
  const kept = openSettlementSchedule(pool, programId);
  const minimum = readMinimum(text);
  if (every === 'never') await kept.stop();
  else await kept.set({ every, channel, minimum, setBy: 'cli', setAt: new Date() });
  const deed = { action: 'settlement-schedule.set', programId, subject: 'settlement-schedule' };
  await openDesk({ pool, key: (await unlock()).key }).audit.record(
    { id: 'cli' },
    { ...deed, after: { every } },
  );
  process.stdout.write(`✓ ${every}\n`);
}

/** By the server that has the program; by this process where there is none. */
async function carriedOut(database: OpenDatabase, programId: string, day: string): Promise<SettlementRun> {
  const { pool } = database;
  const runs = openSettlementRuns(pool, programId);
  const policy = (await listPrograms(pool)).find((one) => one.programId === programId)!.policy;
  const own = await openProgramAt(pool, programId, policy, { patienceMs: 0 }).catch(unlessHeld);
  try {
    await own?.settling.runDue();
  } finally {
    await own?.close();
  }
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const run = (await runs.find(day))!;
    if (run.stage !== 'asked' || run.note !== undefined || Date.now() > end) return run;
    await pause(LOOK_MS);
  }
}

function unlessHeld(error: unknown): undefined {
  if (error instanceof EnvironmentError && error.code === 'lease_held') return undefined;
  throw error;
}

function readMinimum(text: string): Micro {
  const minimum = parseDecimal(text, 2, MONEY_DECIMALS);
  if (minimum !== undefined) return minimum;
  throw badInput(`--minimum 应为金额，收到 ${text}`, `--minimum must be an amount like 100.00; got ${text}`);
}

function readDay(day: string, today: string): string {
  if (DAY.test(day) && !Number.isNaN(Date.parse(day)) && day >= today) return day;
  throw badInput(
    `--date 应为 YYYY-MM-DD，今天（${today}）或以后，收到 ${day}`,
    `--date must be YYYY-MM-DD, ${today} or later; got ${day}`,
  );
}

function report({ enough, below }: ReturnType<typeof storesOwed>, json: boolean | undefined): void {
  const amount = formatMoney(enough.reduce((sum, one) => sum + one.amount, 0n));
  const text = `会打款 ${enough.length} 家，合计 ${amount} 元；不够数的 ${below} 家\nwould pay ${enough.length} stores, ${amount} in all; ${below} below the minimum\n`;
  process.stdout.write(json ? `${JSON.stringify({ stores: enough.length, amount, below })}\n` : text);
}

function show(run: SettlementRun, json: boolean | undefined): void {
  const { day, stage, note, result } = run;
  if (json) process.stdout.write(`${JSON.stringify(run, (_, value) => plain(value))}\n`);
  else {
    const waits = `${day}：已安排${note ? `，等待（${note}）` : ''} / asked for${note ? `, waits: ${note}` : ''}`;
    process.stdout.write(`${stage === 'asked' ? waits : doneText(run)}\n`);
  }
  for (const { storeId, code } of json ? [] : (result?.refused ?? []))
    process.stdout.write(`✗ ${storeId} ${code}\n`);
  const count = result?.refusals ?? 0;
  if (count > 0)
    throw new CommandFailure(CHECK_FAILED, `✗ ${count} 家没有打款`, `✗ ${count} stores were not settled`);
}

function doneText({ day, result }: SettlementRun): string {
  const { settled = 0, amount = 0n, below = 0 } = result ?? {};
  const sum = formatMoney(amount);
  return `${day}：已预留 ${settled} 家，合计 ${sum} 元，由支付渠道付出；不够数的 ${below} 家 / reserved ${settled}, ${sum}, to be paid by the channel; ${below} below the minimum`;
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? formatMoney(value) : value;
}
