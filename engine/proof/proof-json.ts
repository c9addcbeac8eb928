import { formatScaled, MONEY_DECIMALS, POINTS_DECIMALS } from '../amount/decimal.ts';
import { type FigureName, type Figures, mapFigures } from './figures.ts';
import type { Proof, ProofProblem, ProofRoot } from './proof.ts';
import { ProofReader } from './proof-reader.ts';

/** Decimal strings, 18 decimals for points and 6 for the rest, as everywhere outside the engine. */
export type FiguresJson = Readonly<Record<FigureName, string>>;

/** As it is published. Hashes and salts in lower-case hex. */
export type ProofRootJson = {
  readonly version: number;
  readonly snapshotId: string;
  readonly hash: string;
  readonly sums: FiguresJson;
  readonly owed: FiguresJson;
};

/** As a member downloads it. */
export type ProofJson = {
  readonly version: number;
  readonly snapshotId: string;
  readonly memberId: string;
  readonly salt: string;
  readonly figures: FiguresJson;
  readonly place: number;
  readonly siblings: readonly { readonly hash: string; readonly sums: FiguresJson }[];
};

export function proofRootJson({ version, snapshotId, hash, sums, owed }: ProofRoot): ProofRootJson {
  return { version, snapshotId, hash: hex(hash), sums: figuresJson(sums), owed: figuresJson(owed) };
}

export function proofJson(proof: Proof): ProofJson {
  const { version, snapshotId, memberId, salt, figures, place, siblings } = proof;
  return {
    version,
    snapshotId,
    memberId,
    salt: hex(salt),
    figures: figuresJson(figures),
    place,
    siblings: siblings.map(({ hash, sums }) => ({ hash: hex(hash), sums: figuresJson(sums) })),
  };
}

/**
 * Reads a published root. There is one way to write each: anything `proofRootJson` would have written
 * otherwise, or not at all, is refused.
 *
 * Shape    any JSON value → root, or the first problem.
 */
export function parseProofRoot(
  json: unknown,
): { readonly root: ProofRoot } | { readonly problem: ProofProblem } {
  const reader = new ProofReader();
  const fields = reader.versioned(json, ['version', 'snapshotId', 'hash', 'sums', 'owed']);
  const root = {
    version: reader.whole(fields.version, 'version'),
    snapshotId: reader.text(fields.snapshotId, 'snapshotId'),
    hash: reader.bytes(fields.hash, 'hash'),
    sums: reader.figures(fields.sums, 'sums'),
    owed: reader.figures(fields.owed, 'owed'),
  };
  return reader.problem ? { problem: reader.problem } : { root };
}

/**
 * Reads a proof, as strictly as `parseProofRoot`. What it proves is for `verifyOwnProof` to say.
 *
 * Shape    any JSON value → proof, or the first problem.
 */
export function parseProof(json: unknown): { readonly proof: Proof } | { readonly problem: ProofProblem } {
  const reader = new ProofReader();
  const fields = reader.versioned(json, [
    ...['version', 'snapshotId', 'memberId', 'salt'],
    ...['figures', 'place', 'siblings'],
  ]);
  const proof = {
    version: reader.whole(fields.version, 'version'),
    snapshotId: reader.text(fields.snapshotId, 'snapshotId'),
    memberId: reader.text(fields.memberId, 'memberId'),
    salt: reader.bytes(fields.salt, 'salt'),
    figures: reader.figures(fields.figures, 'figures'),
    place: reader.whole(fields.place, 'place'),
    siblings: reader.siblings(fields.siblings, 'siblings'),
  };
  return reader.problem ? { problem: reader.problem } : { proof };
}

function figuresJson(figures: Figures): FiguresJson {
  return mapFigures((name) =>
    formatScaled(figures[name], name === 'points' ? POINTS_DECIMALS : MONEY_DECIMALS),
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
