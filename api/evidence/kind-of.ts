import type { EvidenceKind } from '#contract';

const BEGINNINGS: readonly (readonly [kind: EvidenceKind, at: number, bytes: string])[] = [
  ['jpeg', 0, 'ffd8ff'],
  ['png', 0, '89504e470d0a1a0a'],
  ['pdf', 0, Buffer.from('%PDF-').toString('hex')],
  ['mp4', 4, Buffer.from('ftyp').toString('hex')],
];

/** What a file is by what it begins with; undefined: none of those that are kept. */
export function kindOf(content: Buffer): EvidenceKind | undefined {
  return BEGINNINGS.find(
    ([, at, bytes]) => content.subarray(at, at + bytes.length / 2).toString('hex') === bytes,
  )?.[0];
}
