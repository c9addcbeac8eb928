import type { Event, ProgramState } from '#engine';

type Outcome = { readonly outcome: string; readonly [field: string]: unknown };
type Committed = { readonly entries: readonly { readonly events: readonly Event[] }[] };

/** As much of a program's writer as payouts need. Money moves in the journal only, and only by its commands. */
export type Journal = {
  readonly programId: string;
  readonly state: ProgramState;
  /** Resolves once the outcome is durable; rejects when it is not known. */
  submit(command: { readonly [field: string]: unknown }): Promise<Outcome>;
  onCommit(listener: (batch: Committed) => void): () => void;
};
