import type { SettlementStatus, WithdrawalStatus } from '#engine';
import type { Job } from './jobs.ts';
import type { Journal } from './journal.ts';

export type RecordedStatus = 'submitted' | 'unknown' | 'awaiting-member' | 'paid' | 'failed' | 'expired';

/**
 * Records a payout's status under an id made of what it pays and the status, so that a repeat after a crash is
 * the same command. Undefined when the journal says so now; else what it refuses.
 */
export async function record(
  journal: Journal,
  { of, payoutNumber }: Job,
  status: RecordedStatus,
): Promise<string | undefined> {
  const said = { status, payoutNumber };
  const outcome = await journal.submit(
    of.kind === 'withdrawal'
      ? { id: `payout:${of.id}:${status}`, type: 'RecordPayout', withdrawalId: of.id, ...said }
      : { id: `settlement:${of.id}:${status}`, type: 'RecordSettlement', settlementId: of.id, ...said },
  );
  if (outcome.outcome === 'accepted') return undefined;
  const { code, from } = outcome;
  if (code === 'payout_not_allowed' && from === status && status !== 'submitted') return undefined;
  return code === 'payout_not_allowed' ? `${code}: ${from} -> ${status}` : String(code);
}

/** What the journal's state says of it now; may be ahead of what is durable. */
export function statusOf(
  { state }: Journal,
  { of: { kind, id } }: Job,
): WithdrawalStatus | SettlementStatus | undefined {
  return (kind === 'withdrawal' ? state.withdrawals.all : state.settlements).get(id)?.status;
}
