import { expect, test } from 'vitest';
import { fitsPassword, hashPassword } from './password.ts';
import { randomPassword, randomToken } from './secret.ts';

test('a password fits its own hash and no other', async () => {
  const kept = await hashPassword('correct horse');
  expect(kept).not.toContain('horse');
  expect(await fitsPassword('correct horse', kept)).toBe(true);
  expect(await fitsPassword('correct horsf', kept)).toBe(false);
});

test('the same password is kept differently each time', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
});

test('nobody’s password fits nothing, and takes as long as somebody’s', async () => {
  const kept = await hashPassword('x');
  const somebody = await timed(() => fitsPassword('y', kept));
  const nobody = await timed(() => fitsPassword('y', undefined));
  expect(nobody.result).toBe(false);
  expect(nobody.ms).toBeGreaterThan(somebody.ms / 5);
});

test('random secrets differ and can be read aloud', () => {
  const passwords = new Set(Array.from({ length: 500 }, () => randomPassword()));
  expect(passwords.size).toBe(500);
  for (const password of passwords) expect(password).toMatch(/^[a-km-np-zA-HJ-NP-Z2-9]{16}$/);
  expect(randomToken()).toHaveLength(43);
});

async function timed<Result>(run: () => Promise<Result>) {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}
