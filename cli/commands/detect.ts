import { detectionRow } from '#api';
import { DETECTOR_NAMES, type DetectionRow, type DetectorName, type SignalRow } from '#contract';
import { openDesk } from '#desk';
import { formatInstant, type Instant, parseInstant } from '#engine';
import { badInput } from '../exit.ts';
import { copyProgram } from '../import/journal-copy.ts';
import { type ProgramPlace, type ReadBooks, withBooks } from '../service/books.ts';

export type DetectOptions = ProgramPlace & {
  detector?: string;
  from?: string;
  to?: string;
  json?: boolean;
};

type Asked = { detector: DetectorName | undefined; from: Instant | undefined; to: Instant | undefined };

const LIMIT = 200;
const PPM_PER_PERCENT = 10_000;

/** `cistern detect`: stores that two independent families of figures point at (S69, S71). A person decides. */
export async function detect(options: DetectOptions): Promise<void> {
  const asked = {
    detector: detectorOf(options.detector),
    from: timeOf(options, 'from'),
    to: timeOf(options, 'to'),
  };
  await withBooks(options, async (open) => {
    const { found, from, to, rows } = await findings(open, asked);
    if (options.json) process.stdout.write(`${JSON.stringify({ from, to, found, items: rows })}\n`);
    else process.stdout.write(textOf(rows, found, from, to));
  });
}

/** How long a binding holds is of the policy in force, which only the journal knows. */
async function findings({ pool, programId, books }: ReadBooks, asked: Asked) {
  const { state } = await copyProgram(pool, programId);
  const { days } = state.policy.binding;
  const { items, found, from, to } = await books.read.detections({
    ...asked,
    limit: LIMIT,
    bindingDays: days,
  });
  const ids = items.map(({ storeId }) => storeId);
  const names = await openDesk({ pool }).namesOf(programId, 'store', ids);
  const rows = items.map((item) => detectionRow(item, names.get(item.storeId)));
  return { found, from: formatInstant(from), to: formatInstant(to), rows };
}

function textOf(rows: readonly DetectionRow[], found: number, from: string, to: string): string {
  const head = `${from} – ${to}：${found} 条线索，由人判断\n${found} leads from ${from} to ${to}; a person decides\n`;
  return head + rows.map(lineOf).join('');
}

function lineOf({ detector, storeId, storeName, score, turnover, signals }: DetectionRow): string {
  const name = storeName ? ` ${storeName.zh} / ${storeName.en}` : '';
  const why = signals.map((signal) => `    ${signalText(signal)}\n`).join('');
  return `  ${detector} ${storeId}${name} · ${percent(score)} · ${turnover}\n${why}`;
}

function signalText({ name, family, unit, side, threshold, figure }: SignalRow): string {
  const shown = (value: number) => (unit === 'ppm' ? percent(value) : String(value));
  return `${family}: ${name} ${shown(figure)} ${side === 'below' ? '<' : '>'} ${shown(threshold)}`;
}

function percent(ppm: number): string {
  return `${(ppm / PPM_PER_PERCENT).toFixed(1)} %`;
}

function detectorOf(text: string | undefined): DetectorName | undefined {
  const detector = DETECTOR_NAMES.find((name) => name === text);
  if (text === undefined || detector !== undefined) return detector;
  const names = DETECTOR_NAMES.join(' | ');
  throw badInput(`--detector 应为 ${names}，收到 ${text}`, `--detector is ${names}, got ${text}`);
}

function timeOf(options: DetectOptions, name: 'from' | 'to'): Instant | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const time = parseInstant(text);
  if (time !== undefined) return time;
  const like = '2026-05-01T00:00:00+08:00';
  throw badInput(
    `--${name} 应为 ${like} 这样的时间，收到 ${text}`,
    `--${name} is a time like ${like}, got ${text}`,
  );
}
