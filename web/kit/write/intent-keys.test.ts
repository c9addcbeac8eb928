import { expect, test } from 'vitest';
import { intentKeys } from './intent-keys.ts';

function numbered() {
  let count = 0;
  return intentKeys(() => `key-${++count}`);
}

test('a lost answer keeps the key, so that the second click is not a second order', () => {
  const keys = numbered();
  expect(keys.keyFor('order of 10')).toBe('key-1');
  keys.answered('unreachable');
  expect(keys.keyFor('order of 10')).toBe('key-1');
});

test('a refusal is final for its key: the next try gets a new one', () => {
  const keys = numbered();
  keys.keyFor('order of 10');
  keys.answered('order_too_small');
  expect(keys.keyFor('order of 10')).toBe('key-2');
});

test('done is done: the same content again is a new intent', () => {
  const keys = numbered();
  keys.keyFor('order of 10');
  keys.answered(undefined);
  expect(keys.keyFor('order of 10')).toBe('key-2');
});

test('other content never goes out under a key that was used', () => {
  const keys = numbered();
  keys.keyFor('order of 10');
  keys.answered('busy');
  expect(keys.keyFor('order of 20')).toBe('key-2');
});
