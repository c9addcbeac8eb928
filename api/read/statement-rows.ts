import type { PastBalance, Statement, StatementLine } from '#books';
import type { BalanceView, StatementView } from '#contract';
import { formatInstant, formatMoney, formatPoints } from '#engine';

type Unit = PastBalance['unit'];

const written = (unit: Unit, amount: bigint) =>
  unit === 'points' ? formatPoints(amount) : formatMoney(amount);

export function balanceView({ account, unit, shown, entry, seq, at }: PastBalance): BalanceView {
  const time = at === undefined ? null : formatInstant(at);
  return { account, unit, balance: written(unit, shown), entry, seq, at: time };
}

/** `final`: the period is over by this clock. */
export function statementView(statement: Statement, now: number): StatementView {
  const { number, kind, id, from, to, seq, entry, sections } = statement;
  const period = { from: formatInstant(from), to: formatInstant(to), final: to <= now };
  return {
    ...{ number, kind, id, ...period, seq, entry },
    sections: sections.map(({ account, unit, opening, lines, closing }) => ({
      ...{ account, unit, opening: written(unit, opening), closing: written(unit, closing) },
      lines: lines.map((line) => ({
        ...{ entry: line.entry, at: formatInstant(line.at), kind: line.kind, other: line.other ?? null },
        ...{ amount: written(unit, line.amount), balance: written(unit, line.balance) },
      })),
      sums: sumsOf(lines).map(([kind, amount]) => ({ kind, amount: written(unit, amount) })),
    })),
  };
}

/** What each kind of line comes to (S76: a store's settlement apart from its mall rebate). */
function sumsOf(lines: readonly StatementLine[]): readonly (readonly [string, bigint])[] {
  const sums = new Map<string, bigint>();
  for (const { kind, amount } of lines) sums.set(kind, (sums.get(kind) ?? 0n) + amount);
  return [...sums];
}
