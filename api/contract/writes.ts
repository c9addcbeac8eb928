import { CASE_WRITES } from './writes/cases.ts';
import { GOVERNANCE_WRITES } from './writes/governance.ts';
import { MALL_WRITES } from './writes/mall.ts';
import { MONEY_WRITES } from './writes/money.ts';
import { ORDER_WRITES } from './writes/orders.ts';
import { PEOPLE_WRITES } from './writes/people.ts';
import { SHARE_WRITES } from './writes/shares.ts';
import { WITHDRAWAL_WRITES } from './writes/withdrawals.ts';

/** The single writes: a path each, a command each. The server's routes and the client's calls are made from it. */
export const WRITES = {
  ...PEOPLE_WRITES,
  ...ORDER_WRITES,
  ...MALL_WRITES,
  ...MONEY_WRITES,
  ...SHARE_WRITES,
  ...WITHDRAWAL_WRITES,
  ...CASE_WRITES,
  ...GOVERNANCE_WRITES,
} as const;

/** A command that has a path of its own. */
export type WriteType = keyof typeof WRITES;

/** Commands without a path of their own, and why. */
export const WITHOUT_PATH: Readonly<Record<string, string>> = {
  Tick: 'the server’s clock sends it by itself; the bulk path takes it',
  CreateProgram: 'opens another journal: POST /api/v1/programs',
};
