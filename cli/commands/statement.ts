import { statementView } from '#api';
import {
  type Moment,
  monthRange,
  STATEMENT_KINDS,
  type StatementKind,
  statementCsvHead,
  statementCsvRows,
} from '#books';
import { formatMoney, formatPoints } from '#engine';
import { badInput } from '../exit.ts';
import { type ProgramPlace, withBooks } from '../service/books.ts';
import { type PeriodOptions, readInstant } from '../service/period.ts';
import { print } from '../service/print.ts';

export type StatementOptions = ProgramPlace &
  PeriodOptions & { month?: string; json?: boolean; csv?: boolean };
export type BalanceOptions = ProgramPlace & { atSeq?: string; at?: string; json?: boolean };

/** `cistern statement member li --month 2026-11`: opening, every line with its reason, closing. */
export async function statement(
  kind: string,
  id: string | undefined,
  options: StatementOptions,
): Promise<void> {
  const of = kindOf(kind);
  if (of !== 'program' && id === undefined) throw badInput('缺少编号', `whose? say the id of the ${of}`);
  const period = periodOf(options);
  await withBooks(options, async ({ programId, books }) => {
    const made = await books.read.statement({ kind: of, id: id ?? programId, ...period });
    const view = statementView(made, Date.now());
    if (options.json) return print([`${JSON.stringify(view)}\n`]);
    return print(options.csv ? [statementCsvHead(), statementCsvRows(made)] : [textOf(view)]);
  });
}

/** `cistern balance ACCOUNT`: now, after a command, or just before a midnight. */
export async function balance(account: string, options: BalanceOptions): Promise<void> {
  const moment = momentOf(options);
  await withBooks(options, async ({ books }) => {
    const { unit, shown, entry, seq } = await books.read.balanceAt(account, moment);
    const amount = unit === 'points' ? formatPoints(shown) : formatMoney(shown);
    if (options.json) return print([`${JSON.stringify({ account, unit, balance: amount, entry, seq })}\n`]);
    return print([`${amount} ${unit} · seq ${seq} · entry ${entry}\n`]);
  });
}

function kindOf(text: string): StatementKind {
  const kind = STATEMENT_KINDS.find((one) => one === text);
  if (kind) return kind;
  const list = STATEMENT_KINDS.join(' | ');
  throw badInput(`对象只有 ${list}`, `a statement is of ${list}; got ${text}`);
}

function periodOf({ month, from, to }: StatementOptions) {
  if (month !== undefined) {
    const range = monthRange(month);
    if (range) return range;
    throw badInput(`--month 应为 2026-11，收到 ${month}`, `--month is like 2026-11; got ${month}`);
  }
  if (from === undefined || to === undefined) {
    throw badInput('请给出 --month，或 --from 和 --to', 'say --month, or --from and --to');
  }
  const period = { from: readInstant('from', from), to: readInstant('to', to) };
  if (period.from < period.to) return period;
  throw badInput('--to 应晚于 --from', '--to is later than --from');
}

function momentOf({ atSeq, at }: BalanceOptions): Moment {
  if (at !== undefined) return { before: readInstant('at', at) };
  if (atSeq === undefined) return { seq: Number.MAX_SAFE_INTEGER };
  if (/^\d{1,15}$/.test(atSeq)) return { seq: Number(atSeq) };
  throw badInput(`--at-seq 应为序号，收到 ${atSeq}`, `--at-seq is a whole number; got ${atSeq}`);
}

function textOf({ number, from, to, final, sections }: ReturnType<typeof statementView>): string {
  const head = `${number}\n${from} → ${to}${final ? '' : ' （未结束 / not over yet）'}\n`;
  const parts = sections.map(({ account, unit, opening, lines, sums, closing }) => {
    const moved = lines.map(
      ({ at, kind, other, amount, balance: after, entry }) =>
        `  ${at}  ${kind}  ${amount}  ${after}  ${other ?? ''}  #${entry}\n`,
    );
    const summed = sums.map(({ kind, amount }) => `  合计 / total  ${kind}  ${amount}\n`);
    return `\n${account} (${unit})\n  期初 / opening  ${opening}\n${moved.join('')}${summed.join('')}  期末 / closing  ${closing}\n`;
  });
  return head + parts.join('');
}
