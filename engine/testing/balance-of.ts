import { accountName } from '../ledger/account.ts';
import { accountsOf } from '../program/accounts.ts';
import type { ProgramState } from '../program/state.ts';

/** What lies on the account of that name; 0 where there is none yet. */
export function balanceOf(state: ProgramState, name: string): bigint {
  for (const account of accountsOf(state)) if (accountName(account) === name) return account.balance;
  return 0n;
}
