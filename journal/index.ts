/**
 * The door of the journal. To come behind it, with these signatures:
 *
 * openWriter(options: WriterOptions): Promise<Writer>
 * readEntries(pool, programId, afterEntry: number): AsyncGenerator<Batch>   -1: from the opening on; 0: from the first command
 * verifyJournal(pool, programId, { onProgress? }): Promise<Verification>
 * hashState(state: ProgramState): string                                    sha256 hex over `stateLines`
 * listPrograms(pool): Promise<readonly { programId, policy, genesisChannel, createdAt }[]>
 */
export { JOURNAL_MIGRATIONS, type Migration, migrate } from './database/migrate.ts';
export { openDatabase } from './database/open-database.ts';
export { type EnvironmentCode, EnvironmentError } from './environment-error.ts';
export {
  findRunningPostgres,
  type PostgresOptions,
  type RunningPostgres,
  startPostgres,
} from './postgres/start-postgres.ts';
export { startTemporaryPostgres } from './postgres/temporary-postgres.ts';
export type { Batch, Entry, Opening, Position } from './record/entry.ts';
export type { AcceptedJson, CommandJson, OutcomeJson, RefusedJson } from './record/outcome-json.ts';
export type { Answer, SubmitOptions, Writer, WriterOptions, WriterStatus } from './writer/writer.ts';
export { WriterError, type WriterErrorCode } from './writer/writer-error.ts';
