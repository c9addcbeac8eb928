import { expect, test } from 'vitest';
import { base32, matchTotp, newTotpSecret, totpCode, totpStep, totpUri } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238, appendix B: at %i seconds the code is %s', (seconds, code) => {
  expect(totpCode(SECRET, totpStep(seconds * 1000), 8)).toBe(code);
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648, section 10: %j is %s in base 32', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

test('a code counts one step early and late, once, and never before one that was used', () => {
  const now = 1_700_000_000_000;
  const step = totpStep(now);
  const at = (of: number, lastStep = 0) => matchTotp(SECRET, totpCode(SECRET, of), now, lastStep);
  expect([at(step - 1), at(step), at(step + 1)]).toEqual([step - 1, step, step + 1]);
  expect([at(step - 2), at(step + 2)]).toEqual([undefined, undefined]);
  expect([at(step, step), at(step - 1, step), at(step + 1, step)]).toEqual([undefined, undefined, step + 1]);
  expect(matchTotp(SECRET, '12345', now, 0)).toBeUndefined();
});

test('secrets differ, and the address holds what an app needs', () => {
  expect(newTotpSecret().equals(newTotpSecret())).toBe(false);
  expect(totpUri(SECRET, 'anna')).toBe(
    'otpauth://totp/Cistern%3Aanna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cistern&algorithm=SHA1&digits=6&period=30',
  );
});
