import { assert } from '../../assert.ts';
import { accountOf } from '../../ledger/post.ts';
import type { ProgramState } from '../state.ts';

/** Nothing is paid out of a budget or a campaign that it does not hold. */
export function checkBudgets(state: ProgramState): void {
  for (const id of state.budgets.budgets) {
    assert(accountOf(state, `budget:${id}`).balance >= 0n, `budget ${id} is negative`);
  }
  for (const { id, account } of state.budgets.campaigns.values()) {
    assert(account.balance >= 0n, `campaign ${id} is negative`);
  }
}
