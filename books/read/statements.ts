import type { BooksQueries } from '../queries.ts';
import { joinDay } from '../statement/join-day.ts';
import { statementNumber } from '../statement/statement-number.ts';
import {
  type Moment,
  type PastBalance,
  STATEMENT_ACCOUNTS,
  type Statement,
  type StatementLine,
  type StatementRequest,
  type StatementSection,
} from '../statements.ts';
import { unitOfAccount } from '../units/unit-moves.ts';
import type { Source } from './database.ts';
import { balanceAfter, postingsBetween } from './legs.ts';
import { placeAt } from './moments.ts';
import { turnedSign } from './turned-sign.ts';

/** The stretch of entries a statement is of: after one, up to another. */
type Stretch = { readonly after: number; readonly upTo: number };

/** What a statement shows of each kind, from the accounts it is made of. */
const SECTIONS: Readonly<Record<StatementRequest['kind'], (id: string) => readonly Part[]>> = {
  member: (id) => STATEMENT_ACCOUNTS.member.map((of) => whole(`member:${id}:${of}`)),
  store: (id) => STATEMENT_ACCOUNTS.store.map((of) => whole(`store:${id}:${of}`)),
  agent: (id) => [{ account: `member:${id}:commission`, of: 'regions' }],
  shareholder: (id) => [{ account: `member:${id}:commission`, of: 'dividends' }],
  program: () => STATEMENT_ACCOUNTS.program.map((name) => days(name)),
};

type Part = { readonly account: string; readonly of: 'all' | 'days' | 'regions' | 'dividends' };
const whole = (account: string): Part => ({ account, of: 'all' });
const days = (account: string): Part => ({ account, of: 'days' });

const REGIONAL = ['district', 'city', 'province', 'greater'];

export async function balanceAt(source: Source, account: string, moment: Moment): Promise<PastBalance> {
  const place = await placeAt(source, moment);
  const balance = await balanceAfter(source, account, place.entry);
  const unit = unitOfAccount(account) ?? 'money';
  return { account, unit, shown: turnedSign(account) * balance, ...place };
}

async function makeStatement(source: Source, request: StatementRequest): Promise<Statement> {
  const { kind, id, from, to } = request;
  const start = await placeAt(source, { before: from });
  const end = await placeAt(source, { before: to });
  const stretch = { after: start.entry, upTo: end.entry };
  const sections: StatementSection[] = [];
  for (const part of SECTIONS[kind](id)) sections.push(await sectionOf(source, id, part, stretch));
  const number = statementNumber(request, end.seq);
  return { number, ...request, seq: end.seq, entry: end.entry, sections };
}

async function sectionOf(
  source: Source,
  id: string,
  part: Part,
  stretch: Stretch,
): Promise<StatementSection> {
  const { account } = part;
  const unit = unitOfAccount(account) ?? 'money';
  if (part.of === 'regions') return { account, unit, ...(await regional(source, id, stretch)) };
  if (part.of === 'dividends') return { account, unit, ...(await dividends(source, account, stretch)) };
  const sign = turnedSign(account);
  const opening = sign * (await balanceAfter(source, account, stretch.after));
  const lines: StatementLine[] = [];
  for await (const posting of postingsBetween(source, account, stretch.after, stretch.upTo)) {
    const { entry, at, kind, other, amount, balance } = posting;
    lines.push({ entry, at, kind, other, amount: sign * amount, balance: sign * balance });
    if (part.of === 'days') joinDay(lines);
  }
  return { account, unit, opening, lines, closing: lines.at(-1)?.balance ?? opening };
}

type Filtered = Pick<StatementSection, 'opening' | 'lines' | 'closing'>;

/** Shares of one kind only: what they add up to before, what came, and after. */
function summed(opening: bigint, found: readonly Omit<StatementLine, 'balance'>[]): Filtered {
  let balance = opening;
  const lines = found.map((line) => {
    balance += line.amount;
    return { ...line, balance };
  });
  return { opening, lines, closing: balance };
}

/** What regions brought, refunds taken off: the commissions a member has as an agent. */
async function regional({ db, programId }: Source, memberId: string, stretch: Stretch): Promise<Filtered> {
  const rows = await db
    .selectFrom('commissions')
    .select(['entry', 'at', 'kind', 'order_id', 'amount'])
    .where('program_id', '=', programId)
    .where('member_id', '=', memberId)
    .where('kind', 'in', REGIONAL)
    .where('entry', '<=', BigInt(stretch.upTo))
    .orderBy('entry')
    .orderBy('line')
    .execute();
  const before = rows.filter(({ entry }) => Number(entry) <= stretch.after);
  const opening = before.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const found = rows.slice(before.length).map((row) => ({
    entry: Number(row.entry),
    at: Number(row.at),
    kind: row.kind as StatementLine['kind'],
    other: row.order_id,
    amount: BigInt(row.amount),
  }));
  return summed(opening, found);
}

async function dividends(source: Source, account: string, stretch: Stretch): Promise<Filtered> {
  let opening = 0n;
  const found: Omit<StatementLine, 'balance'>[] = [];
  for await (const posting of postingsBetween(source, account, -1, stretch.upTo)) {
    if (posting.kind !== 'dividend') continue;
    const { entry, at, kind, other, amount } = posting;
    if (entry <= stretch.after) opening += amount;
    else found.push({ entry, at, kind, other, amount });
  }
  return summed(opening, found);
}

export function statementQueries(source: Source): Pick<BooksQueries, 'balanceAt' | 'statement'> {
  return {
    balanceAt: (account, moment) => balanceAt(source, account, moment),
    statement: (request) => makeStatement(source, request),
  };
}
