import { assert } from '../assert.ts';
import { addFigures, type Figures, figureOutOfRange, NO_FIGURES, owedBy, owedTo } from './figures.ts';
import {
  HASH_BYTES,
  type Hash,
  type LeafOwner,
  memberLeaf,
  type Node,
  nodeHash,
  paddingLeaf,
} from './hash.ts';
import { MEMBER_ID, PROOF_VERSION, type Proof, type ProofRoot, SNAPSHOT_ID, TREE_DEPTH } from './proof.ts';

/** A member's balances as the books have them, negative ones too, and a salt made for this snapshot alone. */
export type MemberBalances = LeafOwner & { readonly balances: Figures };

export type SumTree = {
  readonly root: ProofRoot;
  readonly members: readonly MemberBalances[];
  /** Where each member's leaf stands. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** From the leaves to the root; each level is cut off where only padding follows. */
  readonly levels: readonly (readonly Node[])[];
  /** What stands where a level is cut off. */
  readonly padding: readonly Node[];
};

/**
 * Builds the Merkle sum tree of a snapshot.
 *
 * Shape    (snapshot id, members in the order of their leaves, hash) → tree. Pure. Order and salts must be
 *          fresh in each snapshot, or a neighbour can follow somebody's balances from one to the next; the
 *          engine has no chance in it, so the caller shuffles and salts. A neighbour always sees the figures
 *          of the one leaf beside their own, without a name.
 * Units    points of 10^-18, the other figures of 10^-6.
 * Formula  a negative balance enters as 0 and is totalled in `root.owed`.
 * Asserts  ids are well-formed and unique, salts have 32 bytes, every sum fits 32 bytes.
 * Source   A22; the sum of both children is in the node (Hu, Zhang, Guo: eprint 2018/1139).
 */
export function buildTree(snapshotId: string, members: readonly MemberBalances[], hash: Hash): SumTree {
  assert(SNAPSHOT_ID.test(snapshotId), `snapshot id "${snapshotId}"`);
  assert(members.length <= 2 ** TREE_DEPTH, `${members.length} members`);
  const placeOf = placesOf(members);
  const padding = [paddingLeaf(hash, snapshotId, NO_FIGURES)];
  const levels = [
    members.map((member) => memberLeaf(hash, snapshotId, member, checked(owedTo(member.balances)))),
  ];
  for (let level = 0; level < TREE_DEPTH; level += 1) {
    const filler = padding[level]!;
    padding.push(join(hash, filler, filler));
    levels.push(levelAbove(levels[level]!, filler, hash));
  }
  const top = levels[TREE_DEPTH]![0] ?? padding[TREE_DEPTH]!;
  const owed = members.reduce((sum, { balances }) => addFigures(sum, owedBy(balances)), NO_FIGURES);
  const root = { version: PROOF_VERSION, snapshotId, hash: top.hash, sums: top.sums, owed: checked(owed) };
  return { root, members, placeOf, levels, padding };
}

/**
 * The proof a member is handed.
 *
 * Shape    (tree, member id) → proof, or undefined when the tree has no such member.
 */
export function proveMember(tree: SumTree, memberId: string): Proof | undefined {
  const place = tree.placeOf.get(memberId);
  if (place === undefined) return undefined;
  const { salt, balances } = tree.members[place]!;
  const siblings: Node[] = [];
  for (let level = 0, at = place; level < TREE_DEPTH; level += 1, at = Math.floor(at / 2)) {
    const beside = at % 2 === 0 ? at + 1 : at - 1;
    siblings.push(tree.levels[level]![beside] ?? tree.padding[level]!);
  }
  const { version, snapshotId } = tree.root;
  return { version, snapshotId, memberId, salt, figures: owedTo(balances), place, siblings };
}

function placesOf(members: readonly MemberBalances[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { memberId, salt }] of members.entries()) {
    assert(MEMBER_ID.test(memberId), `member id "${memberId}"`);
    assert(!places.has(memberId), `member ${memberId} twice`);
    assert(salt.length === HASH_BYTES, `a salt of ${salt.length} bytes for ${memberId}`);
    places.set(memberId, place);
  }
  return places;
}

function levelAbove(nodes: readonly Node[], filler: Node, hash: Hash): Node[] {
  const above: Node[] = [];
  for (let place = 0; place < nodes.length; place += 2) {
    above.push(join(hash, nodes[place]!, nodes[place + 1] ?? filler));
  }
  return above;
}

function join(hash: Hash, left: Node, right: Node): Node {
  return { hash: nodeHash(hash, left, right), sums: checked(addFigures(left.sums, right.sums)) };
}

function checked(figures: Figures): Figures {
  const name = figureOutOfRange(figures);
  assert(name === undefined, `${name} does not fit: ${name && figures[name]}`);
  return figures;
}
