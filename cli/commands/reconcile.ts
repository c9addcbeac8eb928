import { type LookedAt, lookAtDay } from '#api';
import { formatInstant, formatMoney } from '#engine';
import { listPrograms } from '#journal';
import {
  type Difference,
  type DifferenceClosing,
  type DifferenceReason,
  openSimulatedProvider,
} from '#payments';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';

export type ReconcileOptions = DataPlace & { day: string; program?: string; json?: boolean };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET_MINUTES = 480;

const REASONS: Readonly<Record<DifferenceReason, string>> = {
  missing_in_journal: '渠道已付，账簿没有 / paid by the provider, not in the journal',
  missing_in_bill: '账簿已付，账单没有 / paid by the journal, not on the bill',
  amount_differs: '金额不同 / amounts differ',
  twice_in_bill: '账单上有两笔 / twice on the bill',
  twice_in_journal: '账簿里有两笔 / twice in the journal',
};

/** `cistern reconcile --day`: exit 1 when bill and journal differ and nobody closed it. */
export async function runReconcile({ day, ...options }: ReconcileOptions): Promise<void> {
  if (!DAY.test(day) || Number.isNaN(Date.parse(day)))
    throw badInput(`--day 应为 YYYY-MM-DD，收到 "${day}"`, `--day must be YYYY-MM-DD, got "${day}"`);
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    const programs = await listPrograms(database.pool);
    const policy = programs.find((one) => one.programId === programId)!.policy;
    const provider = openSimulatedProvider({ pool: database.pool, programId, clock: Date.now });
    const utcOffsetMinutes = policy.utcOffsetMinutes ?? OFFSET_MINUTES;
    const tools = { database: database.pool, clock: Date.now };
    const found = await lookAtDay(tools, { programId, utcOffsetMinutes, provider, day });
    report(found, options.json ? { programId, day, channel: provider.channel } : undefined);
  } finally {
    await database.close();
  }
}

function report({ ids, closings, ...found }: LookedAt, json: object | undefined): void {
  const { bill, journal, matched, acrossMidnight, differences, open } = found;
  const closed = ids.map((one) => closings.get(one)).map((one) => (one?.closedBy ? one : undefined));
  const lines = differences.map((one, place) => lineOf(one, closed[place]));
  if (json) {
    const shown = differences.map((one, place) => ({ ...one, closing: closed[place] ?? null }));
    const facts = { ...json, ...found, differences: shown };
    process.stdout.write(`${JSON.stringify(facts, (name, value) => plain(name, value))}\n`);
  } else {
    process.stdout.write(
      [
        `账单 / bill: ${bill.count} · ${formatMoney(bill.amount)}`,
        `账簿 / journal: ${journal.count} · ${formatMoney(journal.amount)}`,
        `相符 / matched: ${matched} (+ ${acrossMidnight} 跨零点 / across midnight)`,
        ...lines,
        '',
      ].join('\n'),
    );
  }
  if (open === 0) return;
  throw new CommandFailure(CHECK_FAILED, `✗ ${open} 处不符`, `✗ ${open} differences`);
}

function lineOf(
  { reason, payoutNumber, billed, recorded }: Difference,
  closed: DifferenceClosing | undefined,
): string {
  const bill = billed ? `${formatMoney(billed.amount)} ${formatInstant(billed.at)}` : '–';
  const journal = recorded
    ? `${formatMoney(recorded.amount)} ${formatInstant(recorded.at)} ${recorded.of.kind} ${recorded.of.id} #${recorded.entry}`
    : '–';
  const by = closed && ` | 已关闭 / closed: ${closed.reason} (${closed.proposedBy}, ${closed.closedBy})`;
  return `${closed ? '✓' : '✗'} ${payoutNumber ?? '–'}: ${REASONS[reason]}; ${bill} | ${journal}${by ?? ''}`;
}

function plain(name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return formatMoney(value);
  return name === 'at' && typeof value === 'number' ? formatInstant(value) : value;
}
