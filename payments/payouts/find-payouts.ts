import type { Event, ProgramState, Withdrawal } from '#engine';
import type { NewJob } from './jobs.ts';
import { payoutNumberOf } from './payout-number.ts';

/** The approved withdrawals a batch of events made. */
export function approvedIn(events: readonly Event[]): readonly string[] {
  const ids: string[] = [];
  for (const event of events)
    if (event.type === 'WithdrawalReviewed' && event.decision === 'approve') ids.push(event.withdrawalId);
  return ids;
}

/** Approved and not submitted yet, so many as there are now: what a worker finds when it starts. */
export function approvedNow(state: ProgramState): readonly string[] {
  const ids: string[] = [];
  for (const { id, status } of state.withdrawals.all.values()) if (status === 'approved') ids.push(id);
  return ids;
}

/** The payout of a withdrawal; the receiver stays whoever it is now, also when members are merged later. */
export function payoutOf(programId: string, withdrawal: Withdrawal): NewJob {
  const { id, member, store, amount, tax, channel } = withdrawal;
  const receiver = member
    ? ({ kind: 'member', id: member.id } as const)
    : ({ kind: 'store', id: store!.id } as const);
  return {
    withdrawalId: id,
    payoutNumber: payoutNumberOf(programId, id),
    channel,
    receiver,
    amount: amount - tax,
  };
}
