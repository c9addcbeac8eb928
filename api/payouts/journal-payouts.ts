import { type Entry, readEntries } from '#journal';
import type { Day, JournalPayout } from '#payments';
import { entryBefore } from '../read/entry-before.ts';
import type { Database } from '../room.ts';
import { type Numbers, nameOf, submittedIn, submittedUntil } from './submitted-numbers.ts';

export type PayoutsAsked = Day & { readonly channel: string };

/** A payout as it was recorded; one that was submitted may be recorded as paid without naming its number again. */
type Recorded = JournalPayout & { readonly submitted: boolean };

/** The payouts the journal has of a period: withdrawals that were paid, stores that were settled. */
export async function journalPayouts(
  database: Database,
  programId: string,
  asked: PayoutsAsked,
): Promise<readonly JournalPayout[]> {
  const start = await entryBefore(database, programId, ({ at }) => at >= asked.from);
  const { found, numbers } = await readPeriod(database, programId, start, asked);
  const wanted = found
    .filter(({ payoutNumber, submitted }) => submitted && payoutNumber === undefined)
    .map(({ of }) => nameOf(of))
    .filter((name) => !numbers.has(name));
  const earlier = await submittedUntil(database, programId, start, wanted);
  return found.map(({ submitted, payoutNumber, ...payout }) => {
    const name = nameOf(payout.of);
    const known = submitted ? (numbers.get(name) ?? earlier.get(name)) : undefined;
    return { ...payout, payoutNumber: payoutNumber ?? known };
  });
}

async function readPeriod(
  database: Database,
  programId: string,
  start: number,
  { from, to, channel }: PayoutsAsked,
): Promise<{ readonly found: readonly Recorded[]; readonly numbers: Numbers }> {
  const found: Recorded[] = [];
  const numbers = new Map<string, string>();
  for await (const { entries } of readEntries(database, programId, start)) {
    for (const entry of entries) {
      if (entry.at >= to) return { found, numbers };
      for (const [name, number] of submittedIn(entry)) numbers.set(name, number);
      if (entry.at >= from) found.push(...payoutsIn(entry, channel));
    }
  }
  return { found, numbers };
}

function payoutsIn({ entry, at, events, postings }: Entry, channel: string): Recorded[] {
  const found: Recorded[] = [];
  const paid = postings.find(({ to, kind }) => kind === 'payout' && to === `cash:${channel}`);
  for (const event of events) {
    if (event.type === 'PayoutRecorded' && event.status === 'paid' && paid) {
      const { withdrawalId: id, payoutNumber } = event;
      const of = { kind: 'withdrawal', id } as const;
      found.push({ entry, at, payoutNumber, of, amount: paid.amount, submitted: true });
    }
    if (event.type === 'SettlementRecorded' && event.status === 'paid' && paid) {
      const { settlementId: id, payoutNumber } = event;
      const of = { kind: 'settlement', id } as const;
      found.push({ entry, at, payoutNumber, of, amount: paid.amount, submitted: true });
    }
    if (event.type === 'StoreSettled' && event.channel === channel) {
      const { settlementId: id, reference: payoutNumber, amount } = event;
      const of = { kind: 'settlement', id } as const;
      found.push({ entry, at, payoutNumber, of, amount, submitted: false });
    }
  }
  return found;
}
