import { expect, test } from 'vitest';
import { LineBuffer } from './line-buffer.ts';

test('gives the bytes of its lines, short, long or not of this alphabet, and begins anew', () => {
  const buffer = new LineBuffer();
  const lines = ['a\n', '方案 💧\n', 'x'.repeat(100_000), 'é'.repeat(50_000), '\n'];
  for (const line of lines) buffer.add(line);
  expect(buffer.take().equals(Buffer.from(lines.join('')))).toBe(true);
  expect(buffer.take()).toHaveLength(0);
  buffer.add('again');
  expect(buffer.take().toString()).toBe('again');
});
