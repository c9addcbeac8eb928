import { assert } from '../assert.ts';
import { FIGURE_BYTES, FIGURE_NAMES, type Figures } from './figures.ts';

/** Bytes → 32 bytes, collision-free: sha256. Whoever builds or checks brings it. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Length of a hash and of a salt. */
export const HASH_BYTES = 32;

/** What a hash is taken over begins with what it is, so that no leaf can pass for a node. */
const LEAF = 0x00;
const NODE = 0x01;
const SALTED_ID = 0x02;
const LENGTH_BYTES = 4;

/** A place in the tree: what stands below it, as a hash and as sums. */
export type Node = { readonly hash: Uint8Array; readonly sums: Figures };

/** Who a leaf belongs to: the salt keeps neighbours from trying ids until one fits. */
export type LeafOwner = { readonly memberId: string; readonly salt: Uint8Array };

/**
 * The leaf of a member in a snapshot.
 *
 * Formula  H(0x00, snapshot id, H(0x02, salt, member id), points, wallet, commission, credits, pending).
 * Asserts  ids are ASCII; figures fit 32 bytes unsigned.
 */
export function memberLeaf(hash: Hash, snapshotId: string, owner: LeafOwner, sums: Figures): Node {
  const saltedId = tagged(hash, SALTED_ID, [owner.salt, asciiBytes(owner.memberId)]);
  return leafNode(hash, snapshotId, saltedId, sums);
}

/** A leaf of nobody. No salted id is empty, so it can never be a member's. */
export function paddingLeaf(hash: Hash, snapshotId: string, zero: Figures): Node {
  return leafNode(hash, snapshotId, new Uint8Array(0), zero);
}

function leafNode(hash: Hash, snapshotId: string, saltedId: Uint8Array, sums: Figures): Node {
  const bytes = sumBytes(sums);
  const figures = FIGURE_NAMES.map((_, place) =>
    bytes.subarray(place * FIGURE_BYTES, (place + 1) * FIGURE_BYTES),
  );
  return { hash: tagged(hash, LEAF, [asciiBytes(snapshotId), saltedId, ...figures]), sums };
}

/**
 * The hash of a node. It binds the sums of both children, not only their total: otherwise one side could be
 * shown larger to one member and smaller to another.
 *
 * Formula  H(0x01, sums of the left, hash of the left, sums of the right, hash of the right).
 */
export function nodeHash(hash: Hash, left: Node, right: Node): Uint8Array {
  return tagged(hash, NODE, [sumBytes(left.sums), left.hash, sumBytes(right.sums), right.hash]);
}

/** A tag, then each part behind its length, four bytes, largest first. */
function tagged(hash: Hash, tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + LENGTH_BYTES + part.length, 1);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes[0] = tag;
  let at = 1;
  for (const part of parts) {
    view.setUint32(at, part.length);
    bytes.set(part, at + LENGTH_BYTES);
    at += LENGTH_BYTES + part.length;
  }
  const result = hash(bytes);
  assert(result.length === HASH_BYTES, `a hash of ${result.length} bytes`);
  return result;
}

/** The figures in their order, each 32 bytes, largest byte first. */
function sumBytes(sums: Figures): Uint8Array {
  const view = new DataView(new ArrayBuffer(FIGURE_NAMES.length * FIGURE_BYTES));
  for (const [place, name] of FIGURE_NAMES.entries()) writeFigure(view, place * FIGURE_BYTES, sums[name]);
  return new Uint8Array(view.buffer);
}

function writeFigure(view: DataView, start: number, figure: bigint): void {
  let left = figure;
  for (let at = start + FIGURE_BYTES - 8; at >= start && left > 0n; at -= 8) {
    view.setBigUint64(at, BigInt.asUintN(64, left));
    left >>= 64n;
  }
  assert(left === 0n, `figure ${figure} cannot be hashed`);
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    assert(code < 128, `"${text}" is not ASCII`);
    bytes[at] = code;
  }
  return bytes;
}
