import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { SettlementStatus } from './settlement.ts';

/** Where a settlement can go from where it is. Everything else has ended. */
const NEXT: Readonly<Partial<Record<SettlementStatus, readonly SettlementStatus[]>>> = {
  reserved: ['submitted', 'cancelled'],
  submitted: ['unknown', 'paid', 'failed'],
  unknown: ['paid', 'failed'],
};

/**
 * Records what becomes of a reserved settlement, as `recordPayout` does of a withdrawal: the number is fixed when
 * it is submitted, and from then on only the payment channel's answer ends it.
 *
 * Refuses  settlement_not_found, payout_not_allowed, payout_number_missing, payout_number_differs.
 * Source   economics §15.
 */
export function recordSettlement(run: Run, command: CommandOf<'RecordSettlement'>): Refusal | undefined {
  const { settlementId, status, payoutNumber } = command;
  const settlement = run.state.settlements.get(settlementId);
  if (!settlement) return refuse('settlement_not_found', { settlementId });
  if (!NEXT[settlement.status]?.includes(status))
    return refuse('payout_not_allowed', { from: settlement.status, to: status });
  if (status === 'submitted' && payoutNumber === undefined) return refuse('payout_number_missing');
  const known = settlement.payoutNumber;
  if (known !== undefined && payoutNumber !== undefined && payoutNumber !== known)
    return refuse('payout_number_differs', { payoutNumber: known });
  apply(run, { type: 'SettlementRecorded', settlementId, status, payoutNumber });
  return undefined;
}
