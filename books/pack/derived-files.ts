import type { RowSource } from '#journal';
import { closeMonth } from '../close/close-month.ts';
import { exportBooks } from '../export/export-books.ts';
import type { KeyOf } from '../proof/prove-moments.ts';
import { balancesCsv } from './balance-sheet.ts';
import { dayProofLines } from './day-proofs.ts';
import { type PackPeriod, readLedger } from './ledger.ts';
import { monthsWithin } from './months.ts';
import { PACKED_STATEMENTS, statementsCsv } from './packed-statements.ts';
import { policiesText } from './policies.ts';
import { packReadme } from './readme.ts';

export type DerivedFile = {
  readonly file: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
};

export const PROOFS_FILE = 'proofs.jsonl';
const EXPORTS = [
  ['exports/books.hledger', 'hledger'],
  ['exports/books.beancount', 'beancount'],
  ['exports/books.csv', 'csv'],
] as const;

/** All of a pack that follows from its rows: made when it is written, and made again when it is checked. */
export async function* derivedFiles(
  source: RowSource,
  period: PackPeriod,
  keyOf: KeyOf,
): AsyncGenerator<DerivedFile> {
  const { programId } = source;
  yield { file: 'README.md', pieces: [packReadme(programId, period)] };
  yield { file: 'policies.json', pieces: [await policiesText(source, period)] };
  const ledger = await readLedger(source, period);
  yield { file: 'balances.csv', pieces: [balancesCsv(ledger)] };
  for (const kind of PACKED_STATEMENTS) {
    const file = `statements/${kind === 'program' ? kind : `${kind}s`}.csv`;
    yield { file, pieces: statementsCsv(ledger, kind, programId, period) };
  }
  for (const [file, format] of EXPORTS) yield { file, pieces: exportBooks(source, format, period) };
  yield { file: PROOFS_FILE, pieces: dayProofLines(source, period, keyOf) };
  for (const month of monthsWithin(period)) {
    const record = await closeMonth(source, month);
    if (typeof record === 'string') continue;
    yield { file: `closes/${month}.json`, pieces: [`${JSON.stringify(record, null, 2)}\n`] };
  }
}
