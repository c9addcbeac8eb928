export { JOURNAL_MIGRATIONS, migrate } from './database/migrate.ts';
export type { Migration } from './database/migration.ts';
export { openDatabase } from './database/open-database.ts';
export { type EnvironmentCode, EnvironmentError } from './environment-error.ts';
export {
  findRunningPostgres,
  type PostgresOptions,
  type RunningPostgres,
  startPostgres,
} from './postgres/start-postgres.ts';
export { startTemporaryPostgres } from './postgres/temporary-postgres.ts';
export { decodeRow } from './record/decode-row.ts';
export type { Batch, Entry, Opening, Position } from './record/entry.ts';
export { hashState } from './record/hash-state.ts';
export { JournalDamage } from './record/journal-damage.ts';
export { journalHead } from './record/journal-head.ts';
export type { Head } from './record/kept-head.ts';
export { listPrograms, type Program } from './record/list-programs.ts';
export type { AcceptedJson, CommandJson, OutcomeJson, RefusedJson } from './record/outcome-json.ts';
export { entriesOf, readEntries, replayableEntriesOf } from './record/read-entries.ts';
export type { Row as JournalRow } from './record/read-rows.ts';
export { type RowSource, rowsIn } from './record/row-source.ts';
export {
  type JournalCounts,
  type Verification,
  type VerifyOptions,
  verifyJournal,
  verifyRows,
} from './record/verify-journal.ts';
export { storedSnapshots } from './snapshot/read-snapshot.ts';
export type { Notice } from './snapshot/snapshot.ts';
export { type SnapshotTaken, takeSnapshot } from './snapshot/take-snapshot.ts';
export { findHolder, type Holder } from './writer/lease.ts';
export { openWriter } from './writer/open-writer.ts';
export type { Timing } from './writer/timing.ts';
export type {
  Answer,
  OpeningStage,
  SubmitOptions,
  Writer,
  WriterOptions,
  WriterStatus,
} from './writer/writer.ts';
export { WriterError, type WriterErrorCode } from './writer/writer-error.ts';
