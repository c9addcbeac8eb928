import { expect, test } from 'vitest';
import { accountKey } from './ledger-words.ts';

test.each([
  ['pool', 'pool', ''],
  ['platform:revenue', 'platform:revenue', ''],
  ['cash:simulated', 'cash', 'simulated'],
  ['member:li:wallet', 'member:wallet', 'li'],
  ['store:noodles:at-provider', 'store:at-provider', 'noodles'],
])('account %s is named by %s', (name, key, id) => {
  expect(accountKey(name)).toEqual({ key, id });
});
