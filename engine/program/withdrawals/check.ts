import { assert } from '../../assert.ts';
import { accountOf } from '../../ledger/post.ts';
import type { ProgramState } from '../state.ts';

const OPEN: ReadonlySet<string> = new Set([
  'requested',
  'held',
  'approved',
  'submitted',
  'unknown',
  'awaiting-member',
]);

/** What waits to be paid out is what the open withdrawals ask for; no tax is more than its withdrawal. */
export function checkWithdrawals(state: ProgramState): void {
  let waiting = 0n;
  for (const { id, amount, tax, status } of state.withdrawals.all.values()) {
    assert(tax >= 0n && tax <= amount, `tax of withdrawal ${id}`);
    if (OPEN.has(status)) waiting += amount;
  }
  assert(accountOf(state, 'withdrawals').balance === waiting, 'open withdrawals and their account differ');
  assert(accountOf(state, 'tax:withheld').balance >= 0n, 'more tax was remitted than withheld');
}
