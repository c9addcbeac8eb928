import { formatInstant, formatScaled, type Instant } from '#engine';
import { dayName } from '../calendar.ts';
import { COMMODITY_DECIMALS, commodityOf } from './chart.ts';
import type { Period, Transaction } from './transactions.ts';

/** One line of a transaction in an accountant's sign: what an asset gains is positive, what is owed negative. */
export type Line = { readonly account: string; readonly amount: bigint; readonly kind: string };

/** How one plain-text accounting tool writes things down. */
export type Dialect = {
  /** Comment and commodity lines at the top. */
  head(programId: string): string;
  /** Makes an account known, once, before it is used. */
  open(account: string, day: string): string;
  transaction(about: About, lines: readonly Line[]): string;
  /** States what accounts hold when everything before the day is counted. */
  holds(day: string, balances: ReadonlyMap<string, bigint>): string;
};
export type About = {
  readonly day: string;
  readonly payee: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
};

/**
 * A program's books for a plain-text accounting tool: openings, transactions, and at the end what every
 * account must hold, which the tool then checks. A period that begins later starts with opening balances.
 */
export async function* journalText(
  dialect: Dialect,
  programId: string,
  all: AsyncIterable<Transaction>,
  { from }: Period,
): AsyncGenerator<string> {
  const balances = new Map<string, bigint>();
  const opened = new Set<string>();
  let last: Instant | undefined;
  let carried = from === undefined;
  const open = (lines: readonly Line[], day: string) => {
    const fresh = [...new Set(lines.map(({ account }) => account))].filter((name) => !opened.has(name));
    for (const name of fresh) opened.add(name);
    return fresh.map((name) => dialect.open(name, day)).join('');
  };
  const written = (about: About, lines: readonly Line[]) =>
    `${open(lines, about.day)}${dialect.transaction(about, lines)}`;
  yield dialect.head(programId);
  for await (const transaction of all) {
    if (transaction.legs.length === 0) continue;
    if (!carried && transaction.at >= from!) {
      carried = true;
      yield* carriedForward(written, balances, dayName(from!));
    }
    const lines = transaction.legs.flatMap(sides);
    for (const { account, amount } of lines) balances.set(account, (balances.get(account) ?? 0n) + amount);
    last = transaction.at;
    if (carried) yield written(aboutOf(transaction), lines);
  }
  if (!carried) yield* carriedForward(written, balances, dayName(from!));
  const end = carried && last !== undefined && (from === undefined || last >= from) ? last : from;
  if (end !== undefined) yield dialect.holds(nextDay(end), pick(balances, opened));
}

function sides({ from, to, amount, kind }: Transaction['legs'][number]): Line[] {
  return [
    { account: from, amount, kind },
    { account: to, amount: -amount, kind },
  ];
}

function* carriedForward(
  written: (about: About, lines: readonly Line[]) => string,
  balances: ReadonlyMap<string, bigint>,
  day: string,
): Generator<string> {
  const lines = [...balances]
    .filter(([, amount]) => amount !== 0n)
    .sort(([one], [other]) => (commodityOf(one) < commodityOf(other) ? -1 : 1))
    .map(([account, amount]) => ({ account, amount, kind: 'opening' }));
  if (lines.length > 0) yield written({ day, payee: 'Opening balances', facts: [] }, lines);
}

function pick(
  balances: ReadonlyMap<string, bigint>,
  names: ReadonlySet<string>,
): ReadonlyMap<string, bigint> {
  return new Map([...balances].filter(([name]) => names.has(name)));
}

function aboutOf({ entry, seq, at, type, commandId }: Transaction): About {
  const command = commandId === undefined ? [] : ([['command', commandId]] as const);
  const facts = [['entry', `${entry}`], ['seq', `${seq}`], ['at', formatInstant(at)], ...command] as const;
  return { day: dayName(at), payee: type, facts };
}

function nextDay(at: Instant): string {
  return dayName(at + 86_400_000);
}

/** `12.500000 CNY`. */
export function quantity(account: string, amount: bigint): string {
  const commodity = commodityOf(account);
  return `${formatScaled(amount, COMMODITY_DECIMALS[commodity])} ${commodity}`;
}
