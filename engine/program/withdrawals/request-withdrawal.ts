import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import { heldIn } from '../../ledger/account.ts';
import { monthOf } from '../../tax/month.ts';
import { quoteTax, type TaxClass } from '../../tax/quote-tax.ts';
import type { CommandOf } from '../command.ts';
import { dayOf } from '../day.ts';
import { frozenRefusal } from '../members/frozen-refusal.ts';
import type { Member } from '../members/state.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import type { WithdrawalRequested } from './events.ts';
import { NO_INCOME } from './state.ts';

type Request = Omit<CommandOf<'RequestWithdrawal'>, 'id' | 'type'>;

/**
 * Takes money off a balance to be paid out: a member's wallet or commission, a store's payable. Tax is
 * computed and fixed now.
 *
 * Refuses  withdrawal_exists, member_not_found or store_not_found, member_frozen, amount_not_positive,
 *          withdrawal_below_minimum, withdrawal_above_day, balance_negative, insufficient_balance.
 * Source   S31, G5–G8; guardrails §5; economics §18.
 */
export function requestWithdrawal(run: Run, command: CommandOf<'RequestWithdrawal'>): Refusal | undefined {
  const planned = planWithdrawal(run.state, command);
  if ('code' in planned) return planned;
  apply(run, planned);
  return undefined;
}

/** The withdrawal as it would be recorded now; reads only, so that a quote is the same thing. */
export function planWithdrawal(state: ProgramState, request: Request): WithdrawalRequested | Refusal {
  const { withdrawalId, memberId, storeId, from: source, amount, channel, at } = request;
  if (state.withdrawals.all.has(withdrawalId)) return refuse('withdrawal_exists', { withdrawalId });
  const holder = holderOf(state, memberId, storeId);
  if ('code' in holder) return holder;
  const { member } = holder;
  const frozen = member && frozenRefusal(member, amount);
  if (frozen) return frozen;
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const limited = limitRefusal(state, holder, amount, at);
  if (limited) return limited;
  const short = balanceRefusal(holder, source, amount);
  if (short) return short;
  const month = monthOf(at, state.policy.utcOffsetMinutes);
  const { tax, net } = taxOf(state, member, source, amount, month);
  const head = { withdrawalId, memberId, storeId, source };
  return { type: 'WithdrawalRequested', ...head, amount, tax, net, month, channel };
}

type Holder =
  | { readonly member: Member; readonly store: undefined }
  | { readonly member: undefined; readonly store: Store };

function holderOf(
  state: ProgramState,
  memberId: string | undefined,
  storeId: string | undefined,
): Holder | Refusal {
  if (memberId !== undefined) {
    const member = state.members.get(memberId);
    return member ? { member, store: undefined } : refuse('member_not_found', { memberId });
  }
  const store = state.stores.get(storeId!);
  return store ? { member: undefined, store } : refuse('store_not_found', { storeId });
}

function limitRefusal(state: ProgramState, holder: Holder, amount: Micro, at: Instant): Refusal | undefined {
  const { withdrawalMin, withdrawalPerDay } = state.policy.limits;
  if (withdrawalMin !== null && amount < withdrawalMin)
    return refuse('withdrawal_below_minimum', { amount, minimum: withdrawalMin });
  if (withdrawalPerDay === null) return undefined;
  const spent = askedToday(state, holder, at);
  const left = withdrawalPerDay > spent ? withdrawalPerDay - spent : 0n;
  return amount > left ? refuse('withdrawal_above_day', { amount, left }) : undefined;
}

const COMES_BACK: ReadonlySet<string> = new Set(['rejected', 'cancelled', 'failed', 'expired']);

function askedToday(state: ProgramState, { member, store }: Holder, at: Instant): Micro {
  const today = dayOf(state, at);
  let sum = 0n;
  for (const one of state.withdrawals.all.values()) {
    if (one.member !== member || one.store !== store || COMES_BACK.has(one.status)) continue;
    if (dayOf(state, one.requestedAt) === today) sum += one.amount;
  }
  return sum;
}

function balanceRefusal(
  { member, store }: Holder,
  source: WithdrawalRequested['source'],
  amount: Micro,
): Refusal | undefined {
  const balances = member ? [heldIn(member.wallet), heldIn(member.commission)] : [store.payable.balance];
  let owed = 0n;
  for (const balance of balances) if (balance < 0n) owed -= balance;
  if (owed > 0n) return refuse('balance_negative', { owed });
  const held = member
    ? heldIn(source === 'commission' ? member.commission : member.wallet)
    : store.payable.balance;
  return amount > held ? refuse('insufficient_balance', { needed: amount, held }) : undefined;
}

function taxOf(
  state: ProgramState,
  member: Member | undefined,
  source: WithdrawalRequested['source'],
  gross: Micro,
  month: number,
): { readonly tax: Micro; readonly net: Micro } {
  const { tax } = state.policy;
  const taxClass: TaxClass =
    source === 'wallet' ? tax.wallet : source === 'commission' ? tax.commission : 'none';
  const income = (member && state.withdrawals.incomes.get(member.id)) ?? NO_INCOME;
  let spend = 0n;
  if (taxClass === 'above-spend') for (const lot of member!.lots) spend += lot.spend;
  const basis = { gross, month, records: income.commission, spend, paidBefore: income.wallet };
  return quoteTax(taxClass, basis);
}
