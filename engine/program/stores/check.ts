import { assert } from '../../assert.ts';
import { accountOf } from '../../ledger/post.ts';
import type { ProgramState } from '../state.ts';
import { isOnItsWay } from './settlement.ts';

/** What waits to be paid to stores is what the settlements on their way are. */
export function checkSettlements(state: ProgramState): void {
  let waiting = 0n;
  for (const settlement of state.settlements.values()) {
    assert(settlement.amount > 0n, `amount of settlement ${settlement.id}`);
    if (isOnItsWay(settlement)) waiting += settlement.amount;
  }
  const { balance } = accountOf(state, 'settlements');
  assert(balance === waiting, 'settlements on their way and their account differ');
}
