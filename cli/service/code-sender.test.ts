import { expect, test } from 'vitest';
import { codeSenderOf } from './code-sender.ts';

test('codes go to the console for trying things out, to an https address, or nowhere', () => {
  expect(codeSenderOf({})).toMatchObject({ development: true });
  expect(codeSenderOf({ CISTERN_CODES: 'off' })).toBeUndefined();
  const real = { CISTERN_CODES: 'https://sms.example/codes', CISTERN_CODES_SECRET: 's' };
  expect(codeSenderOf(real)).toMatchObject({ development: false });
  expect(() => codeSenderOf({ CISTERN_CODES: 'https://sms.example/codes' })).toThrow('CISTERN_CODES_SECRET');
  expect(() => codeSenderOf({ ...real, CISTERN_CODES: 'http://sms.example' })).toThrow('https');
});
