import { expect, test } from 'vitest';
import { kindOf } from './kind-of.ts';

test.each([
  ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['pdf', Buffer.from('%PDF-1.7\n')],
  ['mp4', Buffer.from('0000001866747970697336d', 'hex')],
  [undefined, Buffer.from('<script>alert(1)</script>')],
  [undefined, Buffer.from('MZ\x90\x00')],
  [undefined, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [undefined, Buffer.alloc(0)],
])('%s is known by its content', (kind, content) => {
  expect(kindOf(content)).toBe(kind);
});
