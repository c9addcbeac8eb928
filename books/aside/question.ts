import type { MessagePort } from 'node:worker_threads';
import type { ProofJson } from '#engine';
import type { CloseRecord } from '../close/close-month.ts';
import type { ExportFormat } from '../export/export-books.ts';
import type { Period } from '../export/transactions.ts';
import type { DayProof } from '../proof/day-proof.ts';

/** What is asked of a whole journal, from its first entry on. */
export type Question = { readonly programId: string } & (
  | { readonly kind: 'proof'; readonly day: string }
  | { readonly kind: 'leaf'; readonly day: string; readonly memberId: string }
  | { readonly kind: 'close'; readonly month: string }
  | {
      readonly kind: 'export';
      readonly format: ExportFormat;
      readonly period: Period;
      /** The table of voucher accounts as it is written: what was read of it cannot be sent. */
      readonly accounts: string;
    }
);

/** A member's way to the root of a day, which is given by its hash; no proof: the member was not there. */
export type MemberLeaf = { readonly root: string; readonly proof: ProofJson | undefined };

/** Undefined of a proof or a leaf: the day is not over, or nothing had happened. */
export type AnswerTo = {
  readonly proof: DayProof | undefined;
  readonly leaf: MemberLeaf | undefined;
  readonly close: CloseRecord | 'no_month' | 'not_over';
  /** One piece of text after another; undefined: that was the last. */
  readonly export: string | undefined;
};

/** What the thread says: how far it is, an answer each time one is asked for, or why there is none. */
export type Said =
  | { readonly entry: number }
  | { readonly answer: AnswerTo[keyof AnswerTo] }
  | { readonly fault: Error };

/** Each question has a port of its own; whoever closes it wants no answer any more. */
export type Asked = { readonly question: Question; readonly port: MessagePort };

export type ThreadData = {
  readonly module: string;
  readonly databaseUrl: string;
  /** Hexadecimal; what the salts of proofs are made from. Absent: there are no proofs. */
  readonly proofSecret: string | undefined;
};
