import { expect, test } from 'vitest';
import { carriersOf } from './carriers.ts';

const names = (environment: Record<string, string>) => carriersOf(environment).map(({ name }) => name);

test('notifications go to the console, to a signed https gateway, or to nobody, and nowhere else', () => {
  expect(names({})).toEqual(['console']);
  expect(names({ CISTERN_NOTIFICATIONS: 'off' })).toEqual([]);
  const gateway = { CISTERN_NOTIFICATIONS: 'https://sms.example/n', CISTERN_NOTIFICATIONS_SECRET: 's' };
  expect(names(gateway)).toEqual(['gateway']);
  for (const where of ['http://sms.example', 'https://sms.example'])
    expect(() => carriersOf({ CISTERN_NOTIFICATIONS: where })).toThrow();
});
