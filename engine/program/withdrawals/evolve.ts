import type { Instant } from '../../amount/instant.ts';
import type { Account } from '../../ledger/account.ts';
import { accountOf, cashOf, post } from '../../ledger/post.ts';
import { withIncome, withoutIncome } from '../../tax/month-record.ts';
import type { Evolvers } from '../evolvers.ts';
import { commissionOf, walletOf } from '../members/accounts.ts';
import type { ProgramState } from '../state.ts';
import type {
  PayoutRecorded,
  TaxRemitted,
  WithdrawalCancelled,
  WithdrawalEvent,
  WithdrawalRequested,
  WithdrawalReviewed,
} from './events.ts';
import { type Income, NO_INCOME, type Withdrawal, type WithdrawalStatus } from './state.ts';

export const WITHDRAWAL_EVOLVERS: Evolvers<WithdrawalEvent> = {
  WithdrawalRequested: withdrawalRequested,
  WithdrawalReviewed: withdrawalReviewed,
  WithdrawalCancelled: withdrawalCancelled,
  PayoutRecorded: payoutRecorded,
  TaxRemitted: taxRemitted,
};

function withdrawalRequested(state: ProgramState, event: WithdrawalRequested, at: Instant): void {
  const { withdrawalId: id, memberId, storeId, source, amount, tax, month, channel } = event;
  const member = memberId === undefined ? undefined : state.members.get(memberId);
  const store = storeId === undefined ? undefined : state.stores.get(storeId);
  const withdrawal: Withdrawal = {
    ...{ id, member, store, source, amount, tax, month, channel },
    requestedAt: at,
    status: 'requested',
    payoutNumber: undefined,
  };
  state.withdrawals.all.set(id, withdrawal);
  post(state, sourceOf(withdrawal), waiting(state), amount, 'withdrawal');
  if (member) {
    const before = state.withdrawals.incomes.get(member.id) ?? NO_INCOME;
    state.withdrawals.incomes.set(member.id, incomeWith(before, withdrawal));
  }
}

function incomeWith(before: Income, { source, month, amount, tax }: Withdrawal): Income {
  if (source === 'wallet') return { ...before, wallet: before.wallet + amount };
  return { ...before, commission: withIncome(before.commission, month, amount, tax) };
}

function incomeWithout(before: Income, { source, month, amount, tax }: Withdrawal): Income {
  if (source === 'wallet') return { ...before, wallet: before.wallet - amount };
  return { ...before, commission: withoutIncome(before.commission, month, amount, tax) };
}

function withdrawalReviewed(state: ProgramState, { withdrawalId, decision }: WithdrawalReviewed): void {
  const withdrawal = state.withdrawals.all.get(withdrawalId)!;
  if (decision === 'reject') return comeBack(state, withdrawal, 'rejected');
  withdrawal.status = decision === 'hold' ? 'held' : 'approved';
}

function withdrawalCancelled(state: ProgramState, { withdrawalId }: WithdrawalCancelled): void {
  comeBack(state, state.withdrawals.all.get(withdrawalId)!, 'cancelled');
}

function payoutRecorded(state: ProgramState, { withdrawalId, status, payoutNumber }: PayoutRecorded): void {
  const withdrawal = state.withdrawals.all.get(withdrawalId)!;
  withdrawal.payoutNumber ??= payoutNumber;
  if (status === 'failed' || status === 'expired') return comeBack(state, withdrawal, status);
  withdrawal.status = status;
  if (status !== 'paid') return;
  const { amount, tax, channel } = withdrawal;
  post(state, waiting(state), cashOf(state, channel), amount - tax, 'payout');
  post(state, waiting(state), accountOf(state, 'tax:withheld'), tax, 'tax');
}

/** Not paid after all: the money is where it came from, as if nobody had asked. */
function comeBack(state: ProgramState, withdrawal: Withdrawal, status: WithdrawalStatus): void {
  withdrawal.status = status;
  post(state, waiting(state), sourceOf(withdrawal), withdrawal.amount, 'withdrawal');
  const { member } = withdrawal;
  if (!member) return;
  const before = state.withdrawals.incomes.get(member.id)!;
  state.withdrawals.incomes.set(member.id, incomeWithout(before, withdrawal));
}

function sourceOf({ member, store, source }: Withdrawal): Account {
  if (!member) return store!.payable;
  return source === 'wallet' ? walletOf(member) : commissionOf(member);
}

function waiting(state: ProgramState): Account {
  return accountOf(state, 'withdrawals');
}

function taxRemitted(state: ProgramState, { remittanceId, amount, channel }: TaxRemitted): void {
  state.withdrawals.remittances.add(remittanceId);
  post(state, accountOf(state, 'tax:withheld'), cashOf(state, channel), amount, 'remittance');
}
