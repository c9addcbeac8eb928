import type { Pool } from 'pg';
import type { PolicyDocument, ProgramState, RefusalCode, Stage } from '#engine';
import type { Batch, Position } from '../record/entry.ts';
import type { CommandJson, OutcomeJson } from '../record/outcome-json.ts';
import type { Notice } from '../snapshot/snapshot.ts';
import type { Timing } from './timing.ts';
import type { WriterError } from './writer-error.ts';

export type OpeningStage = Extract<Stage, 'draft' | 'rehearsal'>;

export type WriterOptions = {
  readonly pool: Pool;
  readonly programId: string;
  /** For a program that does not exist yet. An existing one keeps the policy of its opening. */
  readonly policy?: PolicyDocument;
  /** Where the genesis of a new program is paid in; default `simulated`. */
  readonly genesisChannel?: string;
  /** How real a new program is; default rehearsal. A draft goes live by its own command. */
  readonly stage?: OpeningStage | undefined;
  /** Milliseconds since 1970: the time that is stamped. */
  readonly clock: () => number;
  /** Take the lease without waiting for it to run out; the former holder can not append any more. */
  readonly takeOver?: boolean;
  /** How long to wait for a lease that somebody else renews. Default twice its length; 0: one look. */
  readonly patienceMs?: number;
  /** Default: the machine's. */
  readonly timing?: Timing;
  /** Commands that may wait for the next commit; above it `busy`. Default 50 000. */
  readonly queueMax?: number;
  /** Commands in one commit at most. Default 10 000. */
  readonly batchMax?: number;
  /** Told of a snapshot that is not used, and why. Default: a warning of the process. */
  readonly notice?: Notice;
};

export type SubmitOptions = {
  /** True (default): the writer stamps `at` and the command has none. False: the command's own `at` holds. */
  readonly stampAt?: boolean;
};

/**
 * An outcome as its JSON text, encoded once: send it as it is. `code` is undefined when accepted, `seq` when
 * refused. `outcome` reads the text, each time it is asked for.
 */
export type Answer = {
  readonly text: string;
  readonly seq: number | undefined;
  readonly code: RefusalCode | undefined;
  readonly outcome: OutcomeJson;
};

/** `running`; `recovering` after a failed commit; `stopped` for good (`stopReason` says why). */
export type WriterStatus = 'running' | 'recovering' | 'stopped';

/** The one that writes a program. Outcomes are answered after their commit; errors are `WriterError`. */
export type Writer = {
  readonly programId: string;
  /** Hot figures; read only, and gone stale after an `await`. May be newer than the journal by the running batch. */
  readonly state: ProgramState;
  readonly status: WriterStatus;
  readonly stopReason: WriterError | undefined;
  /** Whether the lease has not run out: hot figures may be shown as current. */
  holdsLease(): boolean;
  /** The last durable entry and seq. */
  position(): Position;
  submit(command: CommandJson, options?: SubmitOptions): Promise<OutcomeJson>;
  /** Outcomes in the order of the list. The list may be split over commits; after an error send it again. */
  submitMany(commands: readonly CommandJson[], options?: SubmitOptions): Promise<readonly OutcomeJson[]>;
  /** As `submit` and `submitMany`, with the JSON text. */
  answer(command: CommandJson, options?: SubmitOptions): Promise<Answer>;
  answerMany(commands: readonly CommandJson[], options?: SubmitOptions): Promise<readonly Answer[]>;
  /** Calls back after each commit, in order, with what became durable; returns how to stop listening. */
  onCommit(listener: (batch: Batch) => void): () => void;
  /** Calls back once when the writer stops, with the reason; at once when it has stopped. */
  onStop(listener: (reason: WriterError) => void): void;
  /** Tells the other nodes where this writer's program is answered. */
  announce(address: string): Promise<void>;
  /** Commits what waits, gives the lease back, lets the connection go. The pool stays open. */
  close(): Promise<void>;
};
