import { addFigures, differingFigure, type Figures, figureOutOfRange, owedTo } from './figures.ts';
import { HASH_BYTES, type Hash, memberLeaf, nodeHash } from './hash.ts';
import {
  MEMBER_ID,
  PROOF_VERSION,
  type Proof,
  type ProofProblem,
  type ProofProblemCode,
  type ProofRoot,
  SNAPSHOT_ID,
  TREE_DEPTH,
} from './proof.ts';

/**
 * Checks that a leaf is part of what a root adds up.
 *
 * Shape    (proof, root, hash) → true, or what is wrong: compare with `=== true`. Total, whatever is handed in.
 *          The root must be the published one, the same for everybody; a root that came with the proof proves
 *          nothing. Whether the leaf is one's own is `verifyOwnProof`.
 * Formula  version, snapshot, shape and the range of every figure; then up from the leaf, each sum in range:
 *          no sum below 0 and none that ran over, so nothing on the way can lower the total.
 * Source   A22.
 */
export function verifyProof(proof: Proof, root: ProofRoot, hash: Hash): true | ProofProblem {
  const problem = shapeProblem(proof, root) ?? rangeProblem(proof, root);
  if (problem) return problem;
  let node = memberLeaf(hash, proof.snapshotId, proof, proof.figures);
  let at = proof.place;
  for (const [level, sibling] of proof.siblings.entries()) {
    const [left, right] = at % 2 === 0 ? [node, sibling] : [sibling, node];
    const sums = addFigures(left.sums, right.sums);
    const figure = figureOutOfRange(sums);
    if (figure) return found('out_of_range', `siblings.${level}.sums.${figure}`);
    node = { hash: nodeHash(hash, left, right), sums };
    at = Math.floor(at / 2);
  }
  if (!sameBytes(node.hash, root.hash)) return found('hash_differs', 'root.hash');
  const figure = differingFigure(node.sums, root.sums);
  return figure ? found('sums_differ', `root.sums.${figure}`) : true;
}

/** What a member knows without asking the operator for the proof: who they are, and what their statement says. */
export type OwnStatement = { readonly memberId: string; readonly balances: Figures };

/**
 * The check a member's own client makes: the leaf bears their id and their figures, and it is in the total.
 *
 * Shape    (statement, proof, root, hash) → true, or what is wrong: compare with `=== true`.
 * Source   A22: a leaf shown to two members is the id of one of them at most.
 */
export function verifyOwnProof(
  own: OwnStatement,
  proof: Proof,
  root: ProofRoot,
  hash: Hash,
): true | ProofProblem {
  if (proof.memberId !== own.memberId) return found('other_member', 'memberId');
  const figure = differingFigure(proof.figures, owedTo(own.balances));
  if (figure) return found('figures_differ', `figures.${figure}`);
  return verifyProof(proof, root, hash);
}

function shapeProblem(proof: Proof, root: ProofRoot): ProofProblem | undefined {
  if (proof.version !== PROOF_VERSION || root.version !== PROOF_VERSION)
    return found('wrong_version', 'version');
  if (!SNAPSHOT_ID.test(proof.snapshotId)) return found('malformed', 'snapshotId');
  if (proof.snapshotId !== root.snapshotId) return found('other_snapshot', 'snapshotId');
  if (!MEMBER_ID.test(proof.memberId)) return found('malformed', 'memberId');
  if (proof.salt.length !== HASH_BYTES) return found('malformed', 'salt');
  const { place, siblings } = proof;
  if (!Number.isInteger(place) || place < 0 || place >= 2 ** TREE_DEPTH) return found('malformed', 'place');
  if (siblings.length !== TREE_DEPTH) return found('malformed', 'siblings');
  const level = siblings.findIndex((sibling) => sibling.hash.length !== HASH_BYTES);
  return level < 0 ? undefined : found('malformed', `siblings.${level}.hash`);
}

function rangeProblem(proof: Proof, root: ProofRoot): ProofProblem | undefined {
  const all: readonly (readonly [field: string, figures: Figures])[] = [
    ['figures', proof.figures],
    ...proof.siblings.map(({ sums }, level) => [`siblings.${level}.sums`, sums] as const),
    ['root.sums', root.sums],
    ['root.owed', root.owed],
  ];
  for (const [field, figures] of all) {
    const name = figureOutOfRange(figures);
    if (name) return found('out_of_range', `${field}.${name}`);
  }
  return undefined;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function found(code: ProofProblemCode, field: string): ProofProblem {
  return { code, field };
}
