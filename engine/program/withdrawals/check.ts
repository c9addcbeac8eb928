import { assert } from '../../assert.ts';
import { accountOf } from '../../ledger/post.ts';
import type { ProgramState } from '../state.ts';
import { isOpen } from './open-withdrawals.ts';

/** What waits to be paid out is what the open withdrawals ask for; no tax is more than its withdrawal. */
export function checkWithdrawals(state: ProgramState): void {
  let waiting = 0n;
  for (const withdrawal of state.withdrawals.all.values()) {
    const { id, amount, tax } = withdrawal;
    assert(tax >= 0n && tax <= amount, `tax of withdrawal ${id}`);
    if (isOpen(withdrawal)) waiting += amount;
  }
  assert(accountOf(state, 'withdrawals').balance === waiting, 'open withdrawals and their account differ');
  assert(accountOf(state, 'tax:withheld').balance >= 0n, 'more tax was remitted than withheld');
}
