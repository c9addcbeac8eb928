import { expect, test } from 'vitest';
import { DESK_KEY_BYTES, openSeal } from './seal.ts';

const seal = openSeal(Buffer.alloc(DESK_KEY_BYTES, 1));

test('what is sealed reads as before under its key and purpose, and under no other', () => {
  const closed = seal.close('13800001234', 'phone:m1');
  expect(closed.includes('13800001234')).toBe(false);
  expect(seal.open(closed, 'phone:m1').toString()).toBe('13800001234');
  expect(() => seal.open(closed, 'phone:m2')).toThrow();
  expect(() => openSeal(Buffer.alloc(DESK_KEY_BYTES, 2)).open(closed, 'phone:m1')).toThrow();
  closed[closed.length - 1]! ^= 1;
  expect(() => seal.open(closed, 'phone:m1')).toThrow();
});

test('the same text is sealed differently each time, and found by a fingerprint that stays', () => {
  expect(seal.close('x', 'a').equals(seal.close('x', 'a'))).toBe(false);
  expect(seal.fingerprint('x', 'a').equals(seal.fingerprint('x', 'a'))).toBe(true);
  expect(seal.fingerprint('x', 'a').equals(seal.fingerprint('x', 'b'))).toBe(false);
});

test('a key of another length is turned away', () => {
  expect(() => openSeal(Buffer.alloc(16))).toThrow('32 bytes');
});
