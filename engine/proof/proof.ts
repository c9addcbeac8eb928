import type { Figures } from './figures.ts';
import type { Node } from './hash.ts';

/** Raised whenever the bytes hashed, or the checks, change: a proof is checked by the rules of its version. */
export const PROOF_VERSION = 1;

/**
 * Levels between a leaf and the root, the same in every snapshot: a path of any other length proves nothing.
 * Room for 2^32 members; what is empty costs one hash a level.
 */
export const TREE_DEPTH = 32;

export const SNAPSHOT_ID = /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,199}$/;
export const MEMBER_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** What is published for everybody: one tree, and what it adds up to. */
export type ProofRoot = {
  readonly version: number;
  /** Names program, journal position and head hash, so that a root speaks of one state only. */
  readonly snapshotId: string;
  readonly hash: Uint8Array;
  /** What the program owes its members. */
  readonly sums: Figures;
  /** Negative balances, as positive figures: what members owe. Totalled apart and not part of the tree. */
  readonly owed: Figures;
};

/** What one member gets: their leaf, and all that stands beside the way from it to the root. */
export type Proof = {
  readonly version: number;
  readonly snapshotId: string;
  readonly memberId: string;
  readonly salt: Uint8Array;
  readonly figures: Figures;
  /** Counted from the left, from 0: each binary digit, lowest first, says on which side the way runs. */
  readonly place: number;
  /** From the leaf up. */
  readonly siblings: readonly Node[];
};

export type ProofProblemCode =
  | 'malformed'
  | 'wrong_version'
  | 'other_snapshot'
  | 'out_of_range'
  | 'hash_differs'
  | 'sums_differ'
  | 'other_member'
  | 'figures_differ';

/** What is wrong with a proof, and which field shows it. */
export type ProofProblem = { readonly code: ProofProblemCode; readonly field: string };
