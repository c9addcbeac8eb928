export { type EnvironmentCode, EnvironmentError } from './environment-error.ts';
export type { Batch, Entry, Opening, Position } from './record/entry.ts';
export type { AcceptedJson, CommandJson, OutcomeJson, RefusedJson } from './record/outcome-json.ts';
export type { Answer, SubmitOptions, Writer, WriterOptions, WriterStatus } from './writer/writer.ts';
export { WriterError, type WriterErrorCode } from './writer/writer-error.ts';
