import type { Instant, PostingKind } from '#engine';
import type { CommissionKind } from './records.ts';
import type { Unit, UnitMoveKind } from './units/unit-moves.ts';

export const STATEMENT_KINDS = ['member', 'store', 'agent', 'shareholder', 'program'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The accounts of a member, a store and the program that their statements show in full, by their last part. */
export const STATEMENT_ACCOUNTS = {
  member: ['wallet', 'commission', 'points', 'credits'],
  store: ['payable', 'at-provider', 'deposit'],
  program: ['pool', 'stream', 'issued:points', 'issued:credits'],
} as const;

/** A moment of the past: after an accepted command, or just before an instant. */
export type Moment = { readonly seq: number } | { readonly before: Instant };

/** What an account held at a moment, which is as of one entry of the journal. */
export type PastBalance = {
  readonly account: string;
  readonly unit: Unit | 'money';
  /** As people read it: liabilities, cash and losses positive. */
  readonly shown: bigint;
  readonly entry: number;
  readonly seq: number;
  readonly at: Instant | undefined;
};

export type StatementLine = {
  readonly entry: number;
  readonly at: Instant;
  readonly kind: PostingKind | UnitMoveKind | CommissionKind;
  /** The account on the other side, or the order a commission is for; undefined: several together. */
  readonly other: string | undefined;
  readonly amount: bigint;
  /** After this line. */
  readonly balance: bigint;
};

export type StatementSection = {
  readonly account: string;
  readonly unit: Unit | 'money';
  readonly opening: bigint;
  readonly lines: readonly StatementLine[];
  readonly closing: bigint;
};

/** A period between two moments, account by account. The number names what it is of and as of which seq. */
export type Statement = {
  readonly number: string;
  readonly kind: StatementKind;
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly seq: number;
  readonly entry: number;
  readonly sections: readonly StatementSection[];
};

/** `to` is not in it; both are usually local midnights. */
export type StatementRequest = {
  readonly kind: StatementKind;
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
};
