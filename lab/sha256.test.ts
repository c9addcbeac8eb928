import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSha256, sha256Hex } from './sha256.ts';

test('texts of every length around a block hash as Node hashes them', () => {
  for (let length = 0; length <= 130; length += 1) {
    const text = 'cistern '.repeat(20).slice(0, length);
    expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

test('pieces hash as the whole does', () => {
  const hash = openSha256();
  for (const piece of ['a'.repeat(63), 'b', 'c'.repeat(200)]) hash.add(piece);
  expect(hash.hex()).toBe(sha256Hex(`${'a'.repeat(63)}b${'c'.repeat(200)}`));
});
