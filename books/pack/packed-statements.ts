import { joinDay } from '../statement/join-day.ts';
import { statementCsvHead, statementCsvRows } from '../statement/statement-csv.ts';
import { statementNumber } from '../statement/statement-number.ts';
import { STATEMENT_ACCOUNTS, type StatementLine, type StatementSection } from '../statements.ts';
import { unitOfAccount } from '../units/unit-moves.ts';
import { type Ledger, type PackPeriod, type Sheet, shownOpening } from './ledger.ts';

export const PACKED_STATEMENTS = ['member', 'store', 'program'] as const;
type Packed = (typeof PACKED_STATEMENTS)[number];

/** The statements of everybody of a kind as one CSV, by id; accounts that held and moved nothing are left out. */
export function* statementsCsv(
  ledger: Ledger,
  kind: Packed,
  programId: string,
  { from, to }: PackPeriod,
): Generator<string> {
  yield statementCsvHead();
  for (const id of kind === 'program' ? [programId] : idsOf(ledger, kind)) {
    const sections = STATEMENT_ACCOUNTS[kind].flatMap((part) => {
      const account = kind === 'program' ? part : `${kind}:${id}:${part}`;
      const sheet = ledger.accounts.get(account);
      return sheet && (sheet.opening !== 0n || sheet.lines.length > 0)
        ? [sectionOf(account, sheet, kind)]
        : [];
    });
    const request = { kind, id, from, to };
    const number = statementNumber(request, ledger.seq);
    yield statementCsvRows({ number, ...request, seq: ledger.seq, entry: ledger.entry, sections });
  }
}

function idsOf({ accounts }: Ledger, kind: Packed): string[] {
  const ids = new Set<string>();
  for (const account of accounts.keys()) {
    const [first, id] = account.split(':');
    if (first === kind && id !== undefined) ids.add(id);
  }
  return [...ids].sort();
}

function sectionOf(account: string, sheet: Sheet, kind: Packed): StatementSection {
  const opening = shownOpening(account, sheet);
  const lines = kind === 'program' ? byDay(sheet.lines) : sheet.lines;
  return {
    ...{ account, unit: unitOfAccount(account) ?? 'money', opening, lines },
    closing: lines.at(-1)?.balance ?? opening,
  };
}

function byDay(all: readonly StatementLine[]): StatementLine[] {
  const lines: StatementLine[] = [];
  for (const line of all) {
    lines.push(line);
    joinDay(lines);
  }
  return lines;
}
