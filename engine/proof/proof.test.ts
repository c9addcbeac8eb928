import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addFigures, type Figures, NO_FIGURES } from './figures.ts';
import { memberLeaf } from './hash.ts';
import { TREE_DEPTH } from './proof.ts';
import { buildTree, type MemberBalances, proveMember } from './tree.ts';
import { verifyOwnProof, verifyProof } from './verify.ts';

const SNAPSHOT = 'p1:120:9f86d081884c7d65';

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function saltOf(text: string): Uint8Array {
  return sha256(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}

/** Members with figures of every size, 0 included, all of them different. */
function membersOf(count: number): MemberBalances[] {
  return Array.from({ length: count }, (_, index) => {
    const n = BigInt(index);
    return {
      memberId: `m${index}`,
      salt: saltOf(`salt ${index}`),
      balances: {
        points: n ** 5n * 10n ** 18n + 7n,
        wallet: n * 89_600_000n,
        commission: n % 3n,
        credits: 2_000_000_000n * n,
        pending: (n % 7n) * 10_000n,
      },
    };
  });
}

const balances: Figures = { points: 5n, wallet: 4n, commission: 3n, credits: 2n, pending: 1n };

describe('the Merkle sum tree', () => {
  it.each([1, 2, 3, 1_000])('every one of %d members finds their own leaf in the total', (count) => {
    const members = membersOf(count);
    const tree = buildTree(SNAPSHOT, members, sha256);
    for (const member of members) {
      const proof = proveMember(tree, member.memberId)!;
      expect(proof.siblings).toHaveLength(TREE_DEPTH);
      expect(verifyOwnProof(member, proof, tree.root, sha256)).toBe(true);
    }
    const sums = members.map((member) => member.balances).reduce(addFigures, NO_FIGURES);
    expect(tree.root.sums).toEqual(sums);
  });

  it('a program without members owes nothing, and proves nobody', () => {
    const tree = buildTree(SNAPSHOT, [], sha256);
    expect(tree.root.sums).toEqual(NO_FIGURES);
    expect(proveMember(tree, 'm0')).toBeUndefined();
  });

  it('A22: negative balances enter as 0 and are totalled apart', () => {
    const [plain, debtor] = membersOf(2);
    const owing = { ...debtor!, balances: { ...balances, wallet: -40n, commission: -2n } };
    const tree = buildTree(SNAPSHOT, [{ ...plain!, balances }, owing], sha256);
    expect(tree.root.sums).toEqual({ points: 10n, wallet: 4n, commission: 3n, credits: 4n, pending: 2n });
    expect(tree.root.owed).toEqual({ ...NO_FIGURES, wallet: 40n, commission: 2n });
    const proof = proveMember(tree, owing.memberId)!;
    expect(proof.figures).toEqual({ ...balances, wallet: 0n, commission: 0n });
    expect(verifyOwnProof(owing, proof, tree.root, sha256)).toBe(true);
  });

  it('another salt, another order or another snapshot gives another root for the same balances', () => {
    const members = membersOf(3);
    const salted = members.map((member) => ({ ...member, salt: saltOf(`again ${member.memberId}`) }));
    const trees = [
      buildTree(SNAPSHOT, members, sha256),
      buildTree(SNAPSHOT, salted, sha256),
      buildTree(SNAPSHOT, members.toReversed(), sha256),
      buildTree('p1:121:9f86d081884c7d65', members, sha256),
    ];
    expect(new Set(trees.map(({ root }) => root.hash.join()))).toHaveProperty('size', 4);
    for (const { root } of trees) expect(root.sums).toEqual(trees[0]!.root.sums);
  });

  it('is the same tree for the same arguments, and leaves them as they were', () => {
    const members = membersOf(5);
    expect(buildTree(SNAPSHOT, members, sha256)).toEqual(buildTree(SNAPSHOT, membersOf(5), sha256));
    expect(members).toEqual(membersOf(5));
  });

  const [first, second] = membersOf(2);
  const limit = 2n ** 256n;
  it.each([
    ['an id twice', [first!, { ...second!, memberId: 'm0' }], 'm0 twice'],
    ['a short salt', [{ ...first!, salt: new Uint8Array(31) }], 'a salt of 31 bytes'],
    ['an id that is none', [{ ...first!, memberId: 'm 0' }], 'member id'],
    [
      'a figure of 33 bytes',
      [{ ...first!, balances: { ...balances, points: limit } }],
      'points does not fit',
    ],
    [
      'figures that fit and a sum that does not',
      [first!, second!].map((member) => ({ ...member, balances: { ...balances, credits: limit / 2n } })),
      'credits does not fit',
    ],
    [
      'debts that do not fit in sum',
      [first!, second!].map((member) => ({ ...member, balances: { ...balances, wallet: -limit / 2n } })),
      'wallet does not fit',
    ],
  ])('%s is a fault', (_, members, message) => {
    expect(() => buildTree(SNAPSHOT, members, sha256)).toThrow(message);
  });

  it('a snapshot without a name and a hash that is none are faults', () => {
    expect(() => buildTree('', [], sha256)).toThrow('snapshot id');
    expect(() => buildTree(SNAPSHOT, [], (bytes) => sha256(bytes).subarray(0, 8))).toThrow(
      'a hash of 8 bytes',
    );
  });

  it('figures and ids that have no bytes of their own are faults', () => {
    const wide = { ...balances, points: limit };
    expect(() => memberLeaf(sha256, SNAPSHOT, first!, wide)).toThrow('cannot be hashed');
    expect(() => memberLeaf(sha256, SNAPSHOT, first!, { ...wide, points: -1n })).toThrow('cannot be hashed');
    expect(() => memberLeaf(sha256, 'p1:é', first!, balances)).toThrow('not ASCII');
  });

  it('the largest sum that fits is proved', () => {
    const members = [
      { ...first!, balances: { ...balances, points: limit - 2n } },
      { ...second!, balances: { ...balances, points: 1n } },
    ];
    const tree = buildTree(SNAPSHOT, members, sha256);
    expect(tree.root.sums.points).toBe(limit - 1n);
    expect(verifyProof(proveMember(tree, 'm1')!, tree.root, sha256)).toBe(true);
  });
});
