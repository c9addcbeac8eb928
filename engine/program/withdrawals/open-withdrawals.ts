import { joinRecords } from '../../tax/month-record.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import { NO_INCOME, type Withdrawal, type WithdrawalStatus } from './state.ts';

const OPEN: ReadonlySet<WithdrawalStatus> = new Set([
  'requested',
  'held',
  'approved',
  'submitted',
  'unknown',
  'awaiting-member',
]);

/** Neither paid nor back where it came from. */
export function isOpen({ status }: Withdrawal): boolean {
  return OPEN.has(status);
}

/** Whether a withdrawal of the member is on its way. */
export function awaitsPayout(state: ProgramState, member: Member): boolean {
  for (const one of state.withdrawals.all.values()) if (one.member === member && isOpen(one)) return true;
  return false;
}

/**
 * Withdrawals go over when a member is merged into another, those that are over too: withholding and the limit
 * of a day look at a person, and their spend has gone over as well.
 */
export function mergeWithdrawals(state: ProgramState, from: Member, into: Member): void {
  const { all, incomes } = state.withdrawals;
  for (const one of all.values()) if (one.member === from) one.member = into;
  const moved = incomes.get(from.id);
  if (!moved) return;
  const own = incomes.get(into.id) ?? NO_INCOME;
  incomes.delete(from.id);
  incomes.set(into.id, {
    commission: joinRecords(own.commission, moved.commission),
    wallet: own.wallet + moved.wallet,
  });
}
