import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { TREE_DEPTH } from './proof.ts';
import { parseProof, parseProofRoot, proofJson, proofRootJson } from './proof-json.ts';
import { buildTree, proveMember } from './tree.ts';
import { verifyProof } from './verify.ts';

const numRuns = Math.min(inject('propertyRuns'), 2_000);

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const tree = buildTree(
  'p1:7:e3b0',
  ['ann', 'bob'].map((memberId) => ({
    memberId,
    salt: sha256(Uint8Array.of(memberId.charCodeAt(0))),
    balances: {
      points: 112n * 10n ** 18n,
      wallet: 89_600_000n,
      commission: memberId === 'ann' ? 1n : -3n,
      credits: 0n,
      pending: 20_000n,
    },
  })),
  sha256,
);
const proof = proveMember(tree, 'bob')!;

describe('proofs and roots as JSON', () => {
  it('hashes are hex, points have 18 decimals, all else 6', () => {
    expect(proofRootJson(tree.root)).toEqual({
      version: 1,
      snapshotId: 'p1:7:e3b0',
      hash: hex(tree.root.hash),
      sums: {
        points: '224.000000000000000000',
        wallet: '179.200000',
        commission: '0.000001',
        credits: '0.000000',
        pending: '0.040000',
      },
      owed: {
        points: '0.000000000000000000',
        wallet: '0.000000',
        commission: '0.000003',
        credits: '0.000000',
        pending: '0.000000',
      },
    });
    const { siblings, ...head } = proofJson(proof);
    expect(head).toEqual({
      version: 1,
      snapshotId: 'p1:7:e3b0',
      memberId: 'bob',
      salt: hex(proof.salt),
      figures: {
        points: '112.000000000000000000',
        wallet: '89.600000',
        commission: '0.000000',
        credits: '0.000000',
        pending: '0.020000',
      },
      place: 1,
    });
    const neighbour = { ...head.figures, commission: '0.000001' };
    expect(siblings[0]).toEqual({ hash: hex(tree.levels[0]![0]!.hash), sums: neighbour });
    expect(siblings).toHaveLength(TREE_DEPTH);
  });

  it('a proof that was written and read still holds', () => {
    const readProof = parseProof(JSON.parse(JSON.stringify(proofJson(proof))));
    const readRoot = parseProofRoot(JSON.parse(JSON.stringify(proofRootJson(tree.root))));
    if (!('proof' in readProof && 'root' in readRoot)) throw new Error('cannot be read back');
    expect(verifyProof(readProof.proof, readRoot.root, sha256)).toBe(true);
  });

  it('reading gives what was written, whatever the figures', () => {
    const figure = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    const sums = fc.record({
      points: figure,
      wallet: figure,
      commission: figure,
      credits: figure,
      pending: figure,
    });
    fc.assert(
      fc.property(sums, sums, fc.nat(TREE_DEPTH - 1), fc.nat(), (own, beside, level, place) => {
        const siblings = proof.siblings.with(level, { ...proof.siblings[level]!, sums: beside });
        const json = proofJson({ ...proof, figures: own, place, siblings });
        const read = parseProof(json);
        expect('proof' in read && JSON.stringify(proofJson(read.proof))).toBe(JSON.stringify(json));
        expect('proof' in read && [read.proof.figures, read.proof.siblings[level]!.sums]).toEqual([
          own,
          beside,
        ]);
        const root = parseProofRoot(proofRootJson({ ...tree.root, sums: own, owed: beside }));
        expect('root' in root && [root.root.sums, root.root.owed]).toEqual([own, beside]);
      }),
      { numRuns },
    );
  });

  it('reading is total: any JSON value gives a value or the first problem', () => {
    const names = Object.keys(proofJson(proof));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...names), (json, name) => {
        const spoiled = { ...proofJson(proof), [name]: json };
        for (const read of [parseProof(json), parseProof(spoiled), parseProofRoot(json)]) {
          expect('problem' in read || 'proof' in read).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it.each<readonly [string, object, string, string]>([
    ['another version', { version: 2 }, 'wrong_version', 'version'],
    ['no version', { version: undefined }, 'malformed', 'version'],
    ['a version in words', { version: '1' }, 'malformed', 'version'],
    ['a name nobody knows', { note: '' }, 'malformed', 'note'],
    ['upper-case hex', { salt: 'AB'.repeat(32) }, 'malformed', 'salt'],
    ['a short salt', { salt: 'ab'.repeat(31) }, 'malformed', 'salt'],
    ['an id that is no text', { memberId: { toString: 1 } }, 'malformed', 'memberId'],
    ['a place below 0', { place: -1 }, 'malformed', 'place'],
    ['a broken place', { place: 0.5 }, 'malformed', 'place'],
    ['figures that are a list', { figures: [] }, 'malformed', 'figures'],
    ['figures without points', { figures: {} }, 'malformed', 'figures.points'],
    ['too few siblings', { siblings: [] }, 'malformed', 'siblings'],
  ])('refuses %s', (_, change, code, field) => {
    const json = JSON.parse(JSON.stringify({ ...proofJson(proof), ...change }));
    expect(parseProof(json)).toEqual({ problem: { code, field } });
  });

  it.each([
    ...['1', '1.0', '01.000000', '1.0000000', '-1.000000', '+1.000000', ' 1.000000', '1e3', '', 1],
    `${'1'.repeat(1_000)}.000000`,
  ])('refuses %j as a figure: there is one way to write it', (wallet) => {
    const json = proofJson(proof);
    expect(parseProof({ ...json, figures: { ...json.figures, wallet } })).toEqual({
      problem: { code: 'malformed', field: 'figures.wallet' },
    });
  });
});
