import {
  type DifferenceClosing,
  differenceIdOf,
  openDifferenceClosings,
  openReconciliations,
  type Provider,
  type Reconciliation,
} from '#payments';
import type { Database } from '../room.ts';
import { dayOf, reconcileDay } from './reconcile-day.ts';

type Tools = { readonly database: Database; readonly clock: () => number };

/** A day, YYYY-MM-DD in the zone of a program, and whose bill of it. */
export type DayAsked = {
  readonly programId: string;
  readonly utcOffsetMinutes: number;
  readonly provider: Provider;
  readonly day: string;
};

/** A day as it was found, what officers said about its differences, and how many of them are open. */
export type LookedAt = Reconciliation & {
  readonly open: number;
  readonly ids: readonly string[];
  readonly closings: ReadonlyMap<string, DifferenceClosing>;
};

/** Holds a day's bill against the journal and keeps what was found: payouts go on or stop by it, whoever asked. */
export async function lookAtDay({ database, clock }: Tools, asked: DayAsked): Promise<LookedAt> {
  const { programId, utcOffsetMinutes, day } = asked;
  const { channel } = asked.provider;
  const found = await reconcileDay({ database, ...asked });
  const { differences } = found;
  const now = clock();
  const ids = differences.map((one) => differenceIdOf(channel, one));
  const closings = await openDifferenceClosings(database, programId).of(ids);
  // A day to come has no bill yet.
  const begun = dayOf(day, utcOffsetMinutes).from <= now;
  const reconciliations = openReconciliations(database, programId);
  const open = begun
    ? await reconciliations.keep(channel, day, differences, new Date(now))
    : ids.filter((id) => closings.get(id)?.closedBy === undefined).length;
  return { ...found, open, ids, closings };
}
