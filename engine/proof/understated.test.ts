import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addFigures, FIGURE_NAMES, type Figures, NO_FIGURES } from './figures.ts';
import type { LeafOwner, Node } from './hash.ts';
import { PROOF_VERSION, type Proof, type ProofRoot, TREE_DEPTH } from './proof.ts';
import { buildTree, type MemberBalances, proveMember } from './tree.ts';
import { verifyOwnProof, verifyProof } from './verify.ts';

/**
 * A22: an operator who shows less than is owed. `forge` is a second, simpler implementation of the hashes,
 * without any of the checks: with honest leaves it must give the same tree, with others it gives what a
 * dishonest operator would publish.
 */
const SNAPSHOT = 'p1:7:e3b0c442';
const LIMIT = 2n ** 256n;

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function asciiOf(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** Digits in base 256, cut to the width given: it wraps round silently, as fixed-width arithmetic does. */
function wide(figure: bigint, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => Number((figure >> BigInt(8 * (bytes - 1 - at))) & 255n));
}

function counted(part: Iterable<number>): number[] {
  const bytes = [...part];
  return [...wide(BigInt(bytes.length), 4), ...bytes];
}

function hashOf(tag: number, parts: readonly Iterable<number>[]): Uint8Array {
  return sha256(Uint8Array.from([tag, ...parts.flatMap(counted)]));
}

function leafOf(owner: LeafOwner | undefined, sums: Figures): Node {
  const id = owner ? hashOf(2, [owner.salt, asciiOf(owner.memberId)]) : [];
  const figures = FIGURE_NAMES.map((name) => wide(sums[name], 32));
  return { hash: hashOf(0, [asciiOf(SNAPSHOT), id, ...figures]), sums };
}

function nodeOf(left: Node, right: Node): Node {
  const parts = [left, right].flatMap(({ hash, sums }) => [
    FIGURE_NAMES.flatMap((name) => wide(sums[name], 32)),
    hash,
  ]);
  return { hash: hashOf(1, parts), sums: addFigures(left.sums, right.sums) };
}

function forge(leaves: readonly Node[]) {
  let padding = leafOf(undefined, NO_FIGURES);
  let nodes = leaves;
  const beside: Node[][] = leaves.map(() => []);
  for (let level = 0; level < TREE_DEPTH; level += 1) {
    for (const [place, siblings] of beside.entries()) {
      const at = Math.floor(place / 2 ** level);
      siblings.push(nodes[at % 2 === 0 ? at + 1 : at - 1] ?? padding);
    }
    const even = nodes.filter((_, place) => place % 2 === 0);
    nodes = even.map((left, place) => nodeOf(left, nodes[2 * place + 1] ?? padding));
    padding = nodeOf(padding, padding);
  }
  const { hash, sums } = nodes[0]!;
  const root: ProofRoot = { version: PROOF_VERSION, snapshotId: SNAPSHOT, hash, sums, owed: NO_FIGURES };
  const proofOf = ({ memberId, salt }: LeafOwner, place: number): Proof => {
    const figures = leaves[place]!.sums;
    return {
      version: PROOF_VERSION,
      snapshotId: SNAPSHOT,
      memberId,
      salt,
      figures,
      place,
      siblings: beside[place]!,
    };
  };
  return { root, proofOf };
}

function member(memberId: string, points: bigint): MemberBalances {
  return {
    memberId,
    salt: sha256(Uint8Array.from(asciiOf(memberId))),
    balances: { ...NO_FIGURES, points, wallet: 3n },
  };
}

function honest(members: readonly MemberBalances[]) {
  return members.map((one) => leafOf(one, one.balances));
}

/** Bob and Carol hold the same. */
const [ann, bob, carol, dan] = [
  member('ann', 100n),
  member('bob', 60n),
  member('carol', 60n),
  member('dan', 7n),
];
const all = [ann, bob, carol, dan];
const published = buildTree(SNAPSHOT, all, sha256);

function expectProblem(result: ReturnType<typeof verifyProof>, code: string, field?: string): void {
  expect(result).toMatchObject(field === undefined ? { code } : { code, field });
}

describe('the second implementation', () => {
  it('agrees on the root and on every proof', () => {
    for (const members of [all, all.slice(0, 1), all.slice(0, 3)]) {
      const tree = buildTree(SNAPSHOT, members, sha256);
      const forged = forge(honest(members));
      expect(tree.root).toEqual(forged.root);
      for (const [place, one] of members.entries()) {
        expect(proveMember(tree, one.memberId)).toEqual(forged.proofOf(one, place));
      }
    }
  });
});

describe('an operator who understates what is owed', () => {
  it('A22: drops a member: no proof bears their name, and the total is short of the statements', () => {
    const tree = buildTree(SNAPSHOT, [ann, carol, dan], sha256);
    expect(proveMember(tree, 'bob')).toBeUndefined();
    const offered = proveMember(tree, 'carol')!;
    expectProblem(verifyOwnProof(bob, offered, tree.root, sha256), 'other_member');
    const renamed = { ...offered, memberId: 'bob', salt: bob.salt };
    expectProblem(verifyOwnProof(bob, renamed, tree.root, sha256), 'hash_differs');
    const stale = proveMember(published, 'bob')!;
    expectProblem(verifyOwnProof(bob, stale, tree.root, sha256), 'hash_differs');
    const borrowed = { ...published.root, sums: tree.root.sums };
    expectProblem(verifyOwnProof(bob, stale, borrowed, sha256), 'sums_differ', 'root.sums.points');
    const owed = all.map(({ balances }) => balances).reduce(addFigures);
    expect([tree.root.sums.points, owed.points]).toEqual([167n, 227n]);
  });

  it("A22: halves a member's leaf: the leaf differs from their statement, or the hash from the root", () => {
    const halved = { ...bob, balances: { ...bob.balances, points: 30n } };
    const tree = buildTree(SNAPSHOT, [ann, halved, carol, dan], sha256);
    const proof = proveMember(tree, 'bob')!;
    expect(verifyProof(proof, tree.root, sha256)).toBe(true);
    expectProblem(verifyOwnProof(bob, proof, tree.root, sha256), 'figures_differ', 'figures.points');
    const whole = { ...proof, figures: bob.balances };
    expectProblem(verifyOwnProof(bob, whole, tree.root, sha256), 'hash_differs');
    const lifted = { ...tree.root, sums: published.root.sums };
    expectProblem(verifyOwnProof(bob, whole, lifted, sha256), 'hash_differs');
  });

  it('A22: shows one leaf to two members with equal figures: it bears the id of one of them', () => {
    const tree = buildTree(SNAPSHOT, [ann, bob, dan], sha256);
    const shared = proveMember(tree, 'bob')!;
    expect(verifyOwnProof(bob, shared, tree.root, sha256)).toBe(true);
    expectProblem(verifyOwnProof(carol, shared, tree.root, sha256), 'other_member');
    for (const salt of [bob.salt, carol.salt]) {
      const renamed = { ...shared, memberId: 'carol', salt };
      expectProblem(verifyOwnProof(carol, renamed, tree.root, sha256), 'hash_differs');
    }
    expect(() => buildTree(SNAPSHOT, [bob, { ...bob, salt: carol.salt }], sha256)).toThrow('bob twice');
  });

  it.each([
    ['beside a member', 1, 'siblings.0.sums.points'],
    ['further away', 2, 'siblings.1.sums.points'],
  ])(
    'A22: lowers the total by a negative leaf %s: nobody below whom it stands accepts it',
    (_, at, field) => {
      const dummy = leafOf(undefined, { ...NO_FIGURES, points: -90n });
      const nothing = leafOf(undefined, NO_FIGURES);
      const { root, proofOf } = forge([...honest([ann]), ...[nothing, nothing, nothing].with(at - 1, dummy)]);
      expect(root.sums.points).toBe(10n);
      expectProblem(verifyOwnProof(ann, proofOf(ann, 0), root, sha256), 'out_of_range', field);
    },
  );

  it('A22: overflows a sum: a huge leaf that would wrap the total round is out of range', () => {
    const dummy = leafOf(undefined, { ...NO_FIGURES, points: LIMIT - 90n });
    const { root, proofOf } = forge([...honest([ann]), dummy]);
    const wrapped = { ...root, sums: { ...root.sums, points: 10n } };
    for (const claimed of [root, wrapped]) {
      expectProblem(verifyOwnProof(ann, proofOf(ann, 0), claimed, sha256), 'out_of_range');
    }
    const beyond = leafOf(undefined, { ...NO_FIGURES, points: LIMIT });
    const even = forge([...honest([ann]), beyond]);
    const problem = verifyOwnProof(ann, even.proofOf(ann, 0), { ...even.root, sums: ann.balances }, sha256);
    expectProblem(problem, 'out_of_range', 'siblings.0.sums.points');
  });

  it('A22: swaps a sibling, its side or its level: the way no longer leads to the root', () => {
    const proof = proveMember(published, 'ann')!;
    const [first, second, ...rest] = proof.siblings;
    const stranger = proveMember(published, 'dan')!.siblings[0]!;
    const changed: readonly Partial<Proof>[] = [
      { siblings: [stranger, second!, ...rest] },
      { siblings: [second!, first!, ...rest] },
      { place: 1 },
      { place: 2 },
      { place: 2 ** 31 },
    ];
    for (const change of changed) {
      expectProblem(verifyProof({ ...proof, ...change }, published.root, sha256), 'hash_differs');
    }
  });

  it('A22: moves a sum between siblings, the total kept: the node binds both (eprint 2018/1139)', () => {
    const proof = proveMember(published, 'ann')!;
    const [first, second, ...rest] = proof.siblings;
    const less = { ...first!, sums: { ...first!.sums, points: first!.sums.points - 50n } };
    const more = { ...second!, sums: { ...second!.sums, points: second!.sums.points + 50n } };
    const shifted = { ...proof, siblings: [less, more, ...rest] };
    expectProblem(verifyProof(shifted, published.root, sha256), 'hash_differs');
    const hidden = { ...proof, siblings: [less, second!, ...rest] };
    const lowered = { ...published.root, sums: { ...published.root.sums, points: 177n } };
    expectProblem(verifyProof(hidden, lowered, sha256), 'hash_differs');
  });

  it('A22: shows another total under the same hash: the sums on the way give the true one', () => {
    const proof = proveMember(published, 'dan')!;
    for (const name of FIGURE_NAMES) {
      const root = { ...published.root, sums: { ...published.root.sums, [name]: 1n } };
      expectProblem(verifyProof(proof, root, sha256), 'sums_differ', `root.sums.${name}`);
    }
  });

  it.each<readonly [string, Partial<Proof>, string]>([
    ['a shorter way', { siblings: proveMember(published, 'ann')!.siblings.slice(1) }, 'malformed'],
    ['no way at all', { siblings: [] }, 'malformed'],
    ['a place outside the tree', { place: 2 ** TREE_DEPTH }, 'malformed'],
    ['half a place', { place: 0.5 }, 'malformed'],
    ['a place whose digits are the same below 0', { place: -(2 ** TREE_DEPTH) }, 'malformed'],
    ['a cut salt', { salt: ann.salt.subarray(1) }, 'malformed'],
    ['an id that is none', { memberId: 'ann\u0000' }, 'malformed'],
    ['another snapshot', { snapshotId: 'p1:8:e3b0c442' }, 'other_snapshot'],
    ['another version', { version: 2 }, 'wrong_version'],
    ['a negative figure', { figures: { ...ann.balances, wallet: -1n } }, 'out_of_range'],
  ])('A22: offers %s: said, not thrown', (_, change, code) => {
    expectProblem(
      verifyProof({ ...proveMember(published, 'ann')!, ...change }, published.root, sha256),
      code,
    );
  });

  it('A22: cuts a sibling hash short, so that what it is can be chosen: malformed', () => {
    const proof = proveMember(published, 'ann')!;
    const siblings = proof.siblings.with(4, { ...proof.siblings[4]!, hash: new Uint8Array(8) });
    expectProblem(
      verifyProof({ ...proof, siblings }, published.root, sha256),
      'malformed',
      'siblings.4.hash',
    );
  });

  it.each<readonly [string, Partial<ProofRoot>, string, string]>([
    ['another version', { version: 2 }, 'wrong_version', 'version'],
    ['a sum below 0', { sums: { ...NO_FIGURES, points: -1n } }, 'out_of_range', 'root.sums.points'],
    ['debts below 0', { owed: { ...NO_FIGURES, wallet: -1n } }, 'out_of_range', 'root.owed.wallet'],
    ['a longer hash', { hash: Uint8Array.from([...published.root.hash, 0]) }, 'hash_differs', 'root.hash'],
  ])('A22: publishes %s: said, not thrown', (_, change, code, field) => {
    const proof = proveMember(published, 'ann')!;
    expectProblem(verifyProof(proof, { ...published.root, ...change }, sha256), code, field);
  });

  it('A22: names a snapshot in letters that have no bytes here: malformed', () => {
    const snapshotId = 'p1:é';
    const proof = { ...proveMember(published, 'ann')!, snapshotId };
    expectProblem(verifyProof(proof, { ...published.root, snapshotId }, sha256), 'malformed', 'snapshotId');
  });
});
