import type { Event, ProgramState } from '#engine';
import type { NewJob } from './jobs.ts';
import { payoutNumberOf } from './payout-number.ts';
import type { PayoutOf } from './payout-of.ts';

/** What a batch of events wants paid: withdrawals approved, settlements reserved. */
export function payableIn(events: readonly Event[]): readonly PayoutOf[] {
  const found: PayoutOf[] = [];
  for (const event of events) {
    if (event.type === 'WithdrawalReviewed' && event.decision === 'approve')
      found.push({ kind: 'withdrawal', id: event.withdrawalId });
    if (event.type === 'StoreSettlementReserved') found.push({ kind: 'settlement', id: event.settlementId });
  }
  return found;
}

/** What waits to be submitted now: what a worker finds when it starts. */
export function payableNow({ withdrawals, settlements }: ProgramState): readonly PayoutOf[] {
  const found: PayoutOf[] = [];
  for (const { id, status } of withdrawals.all.values())
    if (status === 'approved') found.push({ kind: 'withdrawal', id });
  for (const { id, status } of settlements.values())
    if (status === 'reserved') found.push({ kind: 'settlement', id });
  return found;
}

/** The payout; the receiver stays whoever it is now, also when members are merged later. */
export function jobOf(programId: string, state: ProgramState, of: PayoutOf): NewJob {
  const head = { of, payoutNumber: payoutNumberOf(programId, of) };
  if (of.kind === 'settlement') {
    const { store, amount, channel } = state.settlements.get(of.id)!;
    return { ...head, channel, receiver: { kind: 'store', id: store.id }, amount };
  }
  const { member, store, amount, tax, channel } = state.withdrawals.all.get(of.id)!;
  const receiver = member
    ? ({ kind: 'member', id: member.id } as const)
    : ({ kind: 'store', id: store!.id } as const);
  return { ...head, channel, receiver, amount: amount - tax };
}
