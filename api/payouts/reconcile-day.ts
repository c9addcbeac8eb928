import { DAY_MS } from '#engine';
import { type Day, type Provider, type Reconciliation, reconcile } from '#payments';
import type { Database } from '../room.ts';
import { journalPayouts } from './journal-payouts.ts';

/** How far around a day either side is looked at: what is paid late in the evening is recorded after it. */
const AROUND_MS = DAY_MS;

type DayAsked = {
  readonly database: Database;
  readonly programId: string;
  readonly provider: Provider;
  /** YYYY-MM-DD in the program's zone. */
  readonly day: string;
  readonly utcOffsetMinutes: number;
};

/** Holds a provider's bill of a day against the journal. */
export async function reconcileDay(asked: DayAsked): Promise<Reconciliation> {
  const { database, programId, provider } = asked;
  const day = dayOf(asked.day, asked.utcOffsetMinutes);
  const around = { from: day.from - AROUND_MS, to: day.to + AROUND_MS };
  const wanted = { ...around, channel: provider.channel };
  return reconcile(day, await provider.bill(around), await journalPayouts(database, programId, wanted));
}

/** From midnight to midnight of a zone. */
export function dayOf(day: string, utcOffsetMinutes: number): Day {
  const from = Date.parse(`${day}T00:00:00Z`) - utcOffsetMinutes * 60_000;
  return { from, to: from + DAY_MS };
}
