export { openReadings, type Reading, type Readings } from './aside/open-readings.ts';
export type { Books, BooksPosition, CommitSource } from './books.ts';
export { midnightOf, monthRange } from './calendar.ts';
export { type CloseRecord, closeMonth } from './close/close-month.ts';
export { closeDifference } from './close/compare-closes.ts';
export type { Detection, Detector, Signal, SignalFamily, SignalName } from './detect/detection.ts';
export { csvHead, csvRows } from './export/csv.ts';
export { EXPORT_FORMATS, type ExportFormat, exportBooks } from './export/export-books.ts';
export {
  readVoucherAccounts,
  VOUCHER_ACCOUNTS,
  type VoucherAccounts,
} from './export/vouchers/accounts.ts';
export { openBooks } from './open-books.ts';
export { checkPack, type PackChecked } from './pack/check-pack.ts';
export { PackDamage } from './pack/pack-damage.ts';
export { type PackMade, writePack } from './pack/write-pack.ts';
export type { DayProof } from './proof/day-proof.ts';
export { type KeyOf, keysOf, type MomentProof, proveMoments, sha256 } from './proof/prove-moments.ts';
export type * from './queries.ts';
export { PAGE_LIMIT_MAX } from './queries.ts';
export type * from './records.ts';
export { statementCsvHead, statementCsvRows } from './statement/statement-csv.ts';
export {
  type Moment,
  type PastBalance,
  STATEMENT_KINDS,
  type Statement,
  type StatementKind,
  type StatementLine,
  type StatementRequest,
  type StatementSection,
} from './statements.ts';
export type { BooksDifference } from './verify/difference.ts';
export { verifyBooks } from './verify/verify-books.ts';
