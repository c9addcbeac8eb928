import { balance, cash, commission, payable, post, TAX_WITHHELD, WITHDRAWALS, wallet } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { parseMoney, sum } from './numbers.ts';
import { isUsed, memberKnown, storeKnown, use } from './people.ts';
import type { Withdrawal, WithdrawalStatus } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import { change, dayOf, known, type Run } from './state.ts';
import { incidentalTax, taxAboveSpend, withheldCumulative, withheldPerPayment } from './tax.ts';

const TAKEN_BACK: readonly WithdrawalStatus[] = ['rejected', 'cancelled', 'failed', 'expired'];
const BEFORE_SUBMITTED: readonly WithdrawalStatus[] = ['requested', 'held', 'approved'];
const PAYOUTS: Partial<Record<WithdrawalStatus, readonly WithdrawalStatus[]>> = {
  approved: ['submitted'],
  submitted: ['unknown', 'awaiting-member', 'paid', 'failed'],
  unknown: ['awaiting-member', 'paid', 'failed'],
  'awaiting-member': ['paid', 'expired', 'failed'],
};

const stands = ({ status }: Withdrawal): boolean => !TAKEN_BACK.includes(status);
export const isOpen = (withdrawal: Withdrawal): boolean => stands(withdrawal) && withdrawal.status !== 'paid';

const SOURCES = { wallet, commission, payable };
const sourceOf = ({ from, holderId }: Pick<Withdrawal, 'from' | 'holderId'>): string =>
  SOURCES[from](holderId);

type RequestWithdrawal = CommandOf<'RequestWithdrawal'>;

const standingOf = (run: Run, { holder, holderId }: Pick<Withdrawal, 'holder' | 'holderId'>): Withdrawal[] =>
  [...run.state.withdrawals.values()].filter(
    (other) => other.holder === holder && other.holderId === holderId && stands(other),
  );

export function requestWithdrawal(run: Run, command: RequestWithdrawal): Refusal | null {
  const { state } = run;
  const { withdrawalId, memberId, storeId, from } = command;
  const amount = parseMoney(command.amount);
  const holder = memberId === undefined ? ('store' as const) : ('member' as const);
  const request = { holder, holderId: memberId ?? storeId ?? '', from, amount };
  const refusal =
    when(state.withdrawals.has(withdrawalId), 'withdrawal_exists') ??
    memberKnown(run, memberId) ??
    storeKnown(run, storeId) ??
    frozenRefuses(run, memberId, amount) ??
    when(amount === 0n, 'amount_not_positive') ??
    limitsRefuse(run, request) ??
    when(
      accountsOf(command).some((account) => balance(state, account) < 0n),
      'balance_negative',
    ) ??
    when(amount > balance(state, sourceOf(request)), 'insufficient_balance');
  if (refusal) return refusal;
  const tax = taxOf(run, request);
  post(state, sourceOf(request), WITHDRAWALS, amount);
  state.withdrawals.set(withdrawalId, {
    ...{ ...request, tax, channel: command.channel ?? 'simulated' },
    ...{ status: 'requested', at: run.at, payoutNumber: null },
  });
  return null;
}

/** The accounts that must not be negative: both of a member's, or the store's. */
const accountsOf = ({ memberId, storeId }: RequestWithdrawal): string[] =>
  memberId === undefined ? [payable(storeId ?? '')] : [wallet(memberId), commission(memberId)];

/** Frozen altogether, or up to an amount that has to stay on wallet and commission together. */
function frozenRefuses({ state }: Run, memberId: string | undefined, amount: bigint): Refusal | null {
  if (memberId === undefined) return null;
  const { frozen } = known(state.members, memberId);
  if (frozen === null) return null;
  const rest = balance(state, wallet(memberId)) + balance(state, commission(memberId)) - amount;
  return when(frozen === 'all' || rest < frozen, 'member_frozen');
}

function limitsRefuse(run: Run, request: Pick<Withdrawal, 'holder' | 'holderId' | 'amount'>): Refusal | null {
  const { withdrawalMin, withdrawalPerDay } = run.state.policy.limits;
  const day = dayOf(run.state, run.at);
  const today = standingOf(run, request).filter((other) => dayOf(run.state, other.at) === day);
  const asked = sum(today.map((other) => other.amount)) + request.amount;
  return (
    when(withdrawalMin !== null && request.amount < withdrawalMin, 'withdrawal_below_minimum') ??
    when(withdrawalPerDay !== null && asked > withdrawalPerDay, 'withdrawal_above_day')
  );
}

function taxOf(run: Run, request: Pick<Withdrawal, 'holder' | 'holderId' | 'from' | 'amount'>): bigint {
  const { policy, lots } = run.state;
  const { amount, from, holderId } = request;
  const records = standingOf(run, request).filter((other) => other.from === from);
  if (from === 'wallet' && policy.walletTax === 'incidental') return incidentalTax(amount);
  if (from === 'wallet' && policy.walletTax === 'above-spend') {
    const spend = sum([...lots.values()].map((lot) => (lot.memberId === holderId ? lot.spend : 0n)));
    return taxAboveSpend(amount, sum(records.map((record) => record.amount)), spend);
  }
  if (from !== 'commission' || policy.commissionTax === 'none') return 0n;
  const withheld = policy.commissionTax === 'cumulative' ? withheldCumulative : withheldPerPayment;
  return withheld(amount, records, run.at, policy.offsetMs);
}

/** Puts a withdrawal into its new status; what is taken back goes where it came from. */
function turn(run: Run, withdrawalId: string, status: WithdrawalStatus): void {
  const { state } = run;
  const withdrawal = known(state.withdrawals, withdrawalId);
  const { amount, tax, channel } = withdrawal;
  if (TAKEN_BACK.includes(status)) post(state, WITHDRAWALS, sourceOf(withdrawal), amount);
  if (status === 'paid') {
    post(state, WITHDRAWALS, cash(channel), amount - tax);
    post(state, WITHDRAWALS, TAX_WITHHELD, tax);
  }
  change(state.withdrawals, withdrawalId, { status });
}

export function reviewWithdrawal(run: Run, command: CommandOf<'ReviewWithdrawal'>): Refusal | null {
  const { withdrawalId, decision } = command;
  const withdrawal = run.state.withdrawals.get(withdrawalId);
  if (!withdrawal) return 'withdrawal_not_found';
  const reviewable = decision === 'hold' ? ['requested'] : ['requested', 'held'];
  const above = run.state.policy.limits.secondOfficerAbove;
  const isLarge = decision === 'approve' && above !== null && withdrawal.amount > above;
  const refusal =
    when(!reviewable.includes(withdrawal.status), 'withdrawal_not_reviewable') ??
    (isLarge ? officersRefuse(run, command.officers) : null);
  if (refusal) return refusal;
  turn(run, withdrawalId, ({ hold: 'held', approve: 'approved', reject: 'rejected' } as const)[decision]);
  return null;
}

export function cancelWithdrawal(run: Run, { withdrawalId }: CommandOf<'CancelWithdrawal'>): Refusal | null {
  const withdrawal = run.state.withdrawals.get(withdrawalId);
  if (!withdrawal) return 'withdrawal_not_found';
  if (!BEFORE_SUBMITTED.includes(withdrawal.status)) return 'withdrawal_not_reviewable';
  turn(run, withdrawalId, 'cancelled');
  return null;
}

export function recordPayout(run: Run, command: CommandOf<'RecordPayout'>): Refusal | null {
  const { withdrawalId, status, payoutNumber } = command;
  const withdrawal = run.state.withdrawals.get(withdrawalId);
  if (!withdrawal) return 'withdrawal_not_found';
  const number = withdrawal.payoutNumber ?? payoutNumber;
  const refusal =
    when(!PAYOUTS[withdrawal.status]?.includes(status), 'payout_not_allowed') ??
    when(number === undefined, 'payout_number_missing') ??
    when(payoutNumber !== undefined && payoutNumber !== number, 'payout_number_differs');
  if (refusal) return refusal;
  change(run.state.withdrawals, withdrawalId, { payoutNumber: number ?? null });
  turn(run, withdrawalId, status);
  return null;
}

export function remitTax(run: Run, command: CommandOf<'RemitTax'>): Refusal | null {
  const amount = parseMoney(command.amount);
  const refusal =
    when(isUsed(run, 'remittance', command.remittanceId), 'remittance_exists') ??
    when(amount === 0n, 'amount_not_positive') ??
    when(amount > balance(run.state, TAX_WITHHELD), 'insufficient_balance');
  if (refusal) return refusal;
  use(run, 'remittance', command.remittanceId);
  post(run.state, TAX_WITHHELD, cash(command.channel), amount);
  return null;
}
