import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { FIGURE_NAMES } from './figures.ts';
import type { Node } from './hash.ts';
import { type Proof, type ProofRoot, TREE_DEPTH } from './proof.ts';
import { parseProof, proofJson } from './proof-json.ts';
import { buildTree, proveMember } from './tree.ts';
import { verifyProof } from './verify.ts';

/** Each run builds a tree and climbs it twice: a few hundred hashes. */
const numRuns = Math.min(inject('propertyRuns') * 2, 1_000);

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

const figure = fc.oneof(
  fc.constant(0n),
  fc.bigInt({ min: 0n, max: 10n ** 9n }),
  fc.bigInt({ min: 0n, max: 2n ** 250n }),
);
const member = fc.record({
  memberId: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/),
  salt: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  balances: fc.record({
    points: figure,
    wallet: figure,
    commission: figure,
    credits: figure,
    pending: figure,
  }),
});

/** A proof out of a random tree, with its root. */
const proved = fc
  .tuple(
    fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,40}$/),
    fc.uniqueArray(member, { minLength: 1, maxLength: 6, selector: ({ memberId }) => memberId }),
    fc.nat(5),
  )
  .map(([snapshotId, members, at]) => {
    const tree = buildTree(snapshotId, members, sha256);
    return { proof: proveMember(tree, members[at % members.length]!.memberId)!, root: tree.root };
  });

function changedBytes(bytes: Uint8Array, at: number, by: number): Uint8Array {
  return bytes.with(at % bytes.length, (bytes[at % bytes.length]! + by) % 256);
}

function changedText(text: string, at: number, by: number): string {
  const place = at % text.length;
  const letter = String.fromCharCode((text.charCodeAt(place) + by) % 256);
  return text.slice(0, place) + letter + text.slice(place + 1);
}

function changedSibling(proof: Proof, level: number, of: (sibling: Node) => Node): Proof {
  return { ...proof, siblings: proof.siblings.with(level, of(proof.siblings[level]!)) };
}

/** Every way to change one byte or one figure of a proof. */
const where = { at: fc.nat(199), by: fc.integer({ min: 1, max: 255 }), level: fc.nat(TREE_DEPTH - 1) };
const amount = fc
  .oneof(fc.constantFrom(1n, 2n ** 64n, 2n ** 256n), figure)
  .chain((by) => fc.constantFrom(by, -by))
  .filter((by) => by !== 0n);
const spoil: fc.Arbitrary<(proof: Proof) => Proof> = fc.oneof(
  fc.record(where).map(({ at, by }) => (proof: Proof) => ({
    ...proof,
    salt: changedBytes(proof.salt, at, by),
  })),
  fc.record(where).map(({ at, by }) => (proof: Proof) => ({
    ...proof,
    memberId: changedText(proof.memberId, at, by),
  })),
  fc.record(where).map(({ at, by }) => (proof: Proof) => ({
    ...proof,
    snapshotId: changedText(proof.snapshotId, at, by),
  })),
  fc.record(where).map(
    ({ at, by, level }) =>
      (proof: Proof) =>
        changedSibling(proof, level, ({ hash, sums }) => ({ hash: changedBytes(hash, at, by), sums })),
  ),
  fc.tuple(fc.constantFrom(...FIGURE_NAMES), amount, where.level).map(
    ([name, by, level]) =>
      (proof: Proof) =>
        changedSibling(proof, level, ({ hash, sums }) => ({
          hash,
          sums: { ...sums, [name]: sums[name] + by },
        })),
  ),
  fc.tuple(fc.constantFrom(...FIGURE_NAMES), amount).map(([name, by]) => (proof: Proof) => ({
    ...proof,
    figures: { ...proof.figures, [name]: proof.figures[name] + by },
  })),
  fc.nat(40).map((bit) => (proof: Proof) => ({
    ...proof,
    place: Number(BigInt(proof.place) ^ (1n << BigInt(bit))),
  })),
  where.by.map((by) => (proof: Proof) => ({ ...proof, version: proof.version + by })),
);

describe('a proof in which anything is changed', () => {
  it('A22: any single byte or figure changed, the check fails', () => {
    fc.assert(
      fc.property(proved, spoil, ({ proof, root }, change) => {
        expect(verifyProof(proof, root, sha256)).toBe(true);
        expect(verifyProof(change(proof), root, sha256)).toMatchObject({ code: expect.any(String) });
      }),
      { numRuns },
    );
  });

  it('A22: any byte of the hash or any sum of the root changed, no proof leads there', () => {
    fc.assert(
      fc.property(proved, where.at, where.by, ({ proof, root }, at, by) => {
        const name = FIGURE_NAMES[at % FIGURE_NAMES.length]!;
        const sums = { ...root.sums, [name]: root.sums[name] + BigInt(by) };
        const hash = changedBytes(root.hash, at, by);
        expect(verifyProof(proof, { ...root, hash }, sha256)).toMatchObject({ code: 'hash_differs' });
        expect(verifyProof(proof, { ...root, sums }, sha256)).toMatchObject({ code: 'sums_differ' });
      }),
      { numRuns },
    );
  });

  it('A22: any byte of the downloaded text changed, it is no JSON, no proof, or one that fails', () => {
    fc.assert(
      fc.property(proved, fc.nat(), where.by, ({ proof, root }, at, by) => {
        const text = JSON.stringify(proofJson(proof));
        expect(checked(text, root)).toBe(true);
        expect(checked(changedText(text, at, by), root)).not.toBe(true);
      }),
      { numRuns },
    );
  });
});

function checked(text: string, root: ProofRoot): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  const read = parseProof(json);
  return 'proof' in read ? verifyProof(read.proof, root, sha256) : read.problem;
}
