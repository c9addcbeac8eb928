import { formatInstant, formatMoney, formatPoints, type Instant } from '#engine';
import { csvHead, csvRows } from '../export/csv.ts';
import type { Statement, StatementSection } from '../statements.ts';

const COLUMNS = ['number', 'account', 'unit', 'entry', 'at', 'kind', 'other', 'amount', 'balance'];

export function statementCsvHead(): string {
  return csvHead(COLUMNS);
}

/** One line a movement; each account begins with its opening and ends with its closing balance. */
export function statementCsvRows({ number, from, to, sections }: Statement): string {
  const rows = sections.flatMap((section) => rowsOf(section, from, to));
  return csvRows(
    COLUMNS,
    rows.map((row) => ({ number, ...row })),
  );
}

function rowsOf({ account, unit, opening, lines, closing }: StatementSection, from: Instant, to: Instant) {
  const amount = unit === 'points' ? formatPoints : formatMoney;
  const row = (at: Instant, kind: string, balance: bigint) => ({
    ...{ account, unit, at: formatInstant(at), kind, balance: amount(balance) },
  });
  return [
    row(from, 'opening', opening),
    ...lines.map((line) => ({
      ...row(line.at, line.kind, line.balance),
      ...{ entry: line.entry, other: line.other, amount: amount(line.amount) },
    })),
    row(to, 'closing', closing),
  ];
}
