import { isOnItsWay, isOpenWithdrawal, type Micro, type ProgramState } from '#engine';

/** What has left a store's hands and is not known to be paid: its settlements, and withdrawals of its own. */
export function onItsWayTo({ settlements, withdrawals }: ProgramState, storeId: string): Micro {
  let sum = 0n;
  for (const settlement of settlements.values())
    if (settlement.store.id === storeId && isOnItsWay(settlement)) sum += settlement.amount;
  for (const withdrawal of withdrawals.all.values())
    if (withdrawal.store?.id === storeId && isOpenWithdrawal(withdrawal)) sum += withdrawal.amount;
  return sum;
}
