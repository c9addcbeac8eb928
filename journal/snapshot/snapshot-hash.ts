import { createHash, type Hash } from 'node:crypto';

/** What a snapshot says of itself, beside its bytes. */
export type SnapshotFacts = {
  readonly programId: string;
  readonly entry: number;
  readonly seq: number;
  readonly headEntry: number;
  readonly headHash: Buffer;
  readonly version: string;
  readonly stateHash: string;
};

/** sha256 over what it says of itself and then its bytes, part by part. */
export function snapshotHash(facts: SnapshotFacts): Hash {
  const { programId, entry, seq, headEntry, headHash, version, stateHash } = facts;
  const told = [programId, entry, seq, headEntry, headHash.toString('hex'), version, stateHash];
  return createHash('sha256').update(`${JSON.stringify(told)}\n`);
}
