import { ENGINE_VERSION, type ProgramState, STATE_VERSION } from '#engine';

/** A state at the end of a journal row, with the ids of all commands until then. Never the only copy. */
export type Snapshot = {
  readonly state: ProgramState;
  /** Ids of the entries 1, 2, 3, … */
  readonly ids: readonly string[];
  readonly entry: number;
  /** First entry and hash of the row it ends with. */
  readonly headEntry: number;
  readonly hash: Buffer;
};

/** Raised whenever the lines of a snapshot are written otherwise, or the state has other fields. */
const SNAPSHOT_FORMAT = 5;

/** A snapshot of another version is left alone: the journal is read from its first entry. */
export const SNAPSHOT_VERSION = `${SNAPSHOT_FORMAT}/${STATE_VERSION}/${ENGINE_VERSION}`;

/** Told to people: a snapshot that is not used, and why. */
export type Notice = (text: string) => void;

export const warn: Notice = (text) => process.emitWarning(text);
