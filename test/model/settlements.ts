import { balance, cash, payable, post, SETTLEMENTS } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { parseMoney, wholeFen } from './numbers.ts';
import { storeKnown } from './people.ts';
import type { SettlementStatus } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import { change, known, type Run } from './state.ts';

/** Pays the store out, what is asked or all whole fen of what it has: at once, or set aside until it is known. */
export function settleStore(run: Run, command: CommandOf<'SettleStore'>): Refusal | null {
  const { state } = run;
  const { settlementId, storeId, channel = 'simulated', reserve = false } = command;
  const held = balance(state, payable(storeId));
  const amount = command.amount === undefined ? wholeFen(held) : parseMoney(command.amount);
  const above = state.policy.limits.secondOfficerAbove;
  const isLarge = reserve && above !== null && amount > above;
  const refusal =
    when(state.settlements.has(settlementId), 'settlement_exists') ??
    storeKnown(run, storeId) ??
    when(amount === 0n, 'amount_not_positive') ??
    (isLarge ? officersRefuse(run, command.officers) : null) ??
    when(amount > held, 'insufficient_balance');
  if (refusal) return refusal;
  post(state, payable(storeId), reserve ? SETTLEMENTS : cash(channel), amount);
  state.settlements.set(settlementId, {
    ...{ storeId, amount, channel, status: reserve ? 'reserved' : 'paid' },
    ...{ payoutNumber: null, at: run.at, changedAt: run.at },
  });
  return null;
}

const NEXT: Partial<Record<SettlementStatus, readonly SettlementStatus[]>> = {
  reserved: ['submitted', 'cancelled'],
  submitted: ['unknown', 'paid', 'failed'],
  unknown: ['paid', 'failed'],
};

export function recordSettlement(run: Run, command: CommandOf<'RecordSettlement'>): Refusal | null {
  const { state } = run;
  const { settlementId, status, payoutNumber } = command;
  const settlement = state.settlements.get(settlementId);
  if (!settlement) return 'settlement_not_found';
  const number = settlement.payoutNumber ?? payoutNumber;
  const refusal =
    when(!NEXT[settlement.status]?.includes(status), 'payout_not_allowed') ??
    when(status === 'submitted' && number === undefined, 'payout_number_missing') ??
    when(payoutNumber !== undefined && payoutNumber !== number, 'payout_number_differs');
  if (refusal) return refusal;
  const { storeId, amount, channel } = known(state.settlements, settlementId);
  if (status === 'paid') post(state, SETTLEMENTS, cash(channel), amount);
  if (status === 'failed' || status === 'cancelled') post(state, SETTLEMENTS, payable(storeId), amount);
  change(state.settlements, settlementId, { status, payoutNumber: number ?? null, changedAt: run.at });
  return null;
}
