import type { Withdrawal } from '#engine';
import type { Job } from './jobs.ts';
import type { Journal } from './journal.ts';

export type RecordedStatus = 'submitted' | 'unknown' | 'awaiting-member' | 'paid' | 'failed' | 'expired';

/**
 * Records a payout's status under an id made of withdrawal and status, so that a repeat after a crash is the
 * same command. Undefined when the journal says so now; else what it refuses.
 */
export async function record(
  journal: Journal,
  { withdrawalId, payoutNumber }: Job,
  status: RecordedStatus,
): Promise<string | undefined> {
  const id = `payout:${withdrawalId}:${status}`;
  const outcome = await journal.submit({ id, type: 'RecordPayout', withdrawalId, status, payoutNumber });
  if (outcome.outcome === 'accepted') return undefined;
  const { code, from } = outcome;
  if (code === 'payout_not_allowed' && from === status && status !== 'submitted') return undefined;
  return code === 'payout_not_allowed' ? `${code}: ${from} -> ${status}` : String(code);
}

/** What the journal's state says of it now; may be ahead of what is durable. */
export function withdrawalOf({ state }: Journal, { withdrawalId }: Job): Withdrawal | undefined {
  return state.withdrawals.all.get(withdrawalId);
}
