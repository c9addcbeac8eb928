import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { WithdrawalStatus } from './state.ts';

/** Where a payout can go from where it is. Everything else has ended, or is not approved yet. */
const NEXT: Readonly<Partial<Record<WithdrawalStatus, readonly WithdrawalStatus[]>>> = {
  approved: ['submitted'],
  submitted: ['unknown', 'awaiting-member', 'paid', 'failed'],
  unknown: ['awaiting-member', 'paid', 'failed'],
  'awaiting-member': ['paid', 'expired', 'failed'],
};

/**
 * Records what the payment channel says of a payout. The number is fixed when it is submitted: an unknown
 * result is resolved by asking under that number, never by trying again under another.
 *
 * Refuses  withdrawal_not_found, payout_not_allowed, payout_number_missing, payout_number_differs.
 * Source   G6; guardrails §5; economics §18.
 */
export function recordPayout(run: Run, command: CommandOf<'RecordPayout'>): Refusal | undefined {
  const { withdrawalId, status, payoutNumber } = command;
  const withdrawal = run.state.withdrawals.all.get(withdrawalId);
  if (!withdrawal) return refuse('withdrawal_not_found', { withdrawalId });
  if (!NEXT[withdrawal.status]?.includes(status))
    return refuse('payout_not_allowed', { from: withdrawal.status, to: status });
  if (status === 'submitted' && payoutNumber === undefined) return refuse('payout_number_missing');
  const known = withdrawal.payoutNumber;
  if (known !== undefined && payoutNumber !== undefined && payoutNumber !== known)
    return refuse('payout_number_differs', { payoutNumber: known });
  apply(run, { type: 'PayoutRecorded', withdrawalId, status, payoutNumber });
  return undefined;
}
