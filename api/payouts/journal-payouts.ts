import { type Entry, readEntries } from '#journal';
import type { Day, JournalPayout } from '#payments';
import { entryBefore } from '../read/entry-before.ts';
import type { Database } from '../room.ts';

export type PayoutsAsked = Day & {
  readonly channel: string;
  /** The number it was submitted under, for what was recorded as paid without naming it again. */
  readonly numberOf?: (of: JournalPayout['of']) => string | undefined;
};

/** The payouts the journal has of a period: withdrawals that were paid, stores that were settled. */
export async function journalPayouts(
  database: Database,
  programId: string,
  asked: PayoutsAsked,
): Promise<readonly JournalPayout[]> {
  const { from, to } = asked;
  const found: JournalPayout[] = [];
  const start = await entryBefore(database, programId, ({ at }) => at >= from);
  for await (const { entries } of readEntries(database, programId, start)) {
    for (const entry of entries) {
      if (entry.at >= to) return found;
      if (entry.at >= from) found.push(...payoutsIn(entry, asked));
    }
  }
  return found;
}

function payoutsIn(
  { entry, at, events, postings }: Entry,
  { channel, numberOf }: PayoutsAsked,
): JournalPayout[] {
  const found: JournalPayout[] = [];
  const paid = postings.find(({ to, kind }) => kind === 'payout' && to === `cash:${channel}`);
  for (const event of events) {
    if (event.type === 'PayoutRecorded' && event.status === 'paid' && paid) {
      const of = { kind: 'withdrawal', id: event.withdrawalId } as const;
      const { payoutNumber = numberOf?.(of) } = event;
      found.push({ entry, at, payoutNumber, of, amount: paid.amount });
    }
    if (event.type === 'SettlementRecorded' && event.status === 'paid' && paid) {
      const of = { kind: 'settlement', id: event.settlementId } as const;
      const { payoutNumber = numberOf?.(of) } = event;
      found.push({ entry, at, payoutNumber, of, amount: paid.amount });
    }
    if (event.type === 'StoreSettled' && event.channel === channel) {
      const { settlementId: id, reference, amount } = event;
      found.push({ entry, at, payoutNumber: reference, of: { kind: 'settlement', id }, amount });
    }
  }
  return found;
}
