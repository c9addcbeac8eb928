import {
  type DifferenceClosing,
  dayAt,
  differenceIdOf,
  openDifferenceClosings,
  openReconciliations,
  type Provider,
  type Reconciliation,
} from '#payments';
import type { Database, ProgramRoom } from '../room.ts';
import { reconcileDay } from './reconcile-day.ts';

type Tools = { readonly database: Database; readonly clock: () => number };

/** A day as it was found, what officers said about its differences, and how many of them are open. */
export type LookedAt = Reconciliation & {
  readonly open: number;
  readonly ids: readonly string[];
  readonly closings: ReadonlyMap<string, DifferenceClosing>;
};

/** Holds a day's bill against the journal and keeps what was found: payouts go on or stop by it. */
export async function lookAtDay(
  { database, clock }: Tools,
  writer: ProgramRoom['writer'],
  provider: Provider,
  day: string,
): Promise<LookedAt> {
  const { programId, state } = writer;
  const { channel } = provider;
  const found = await reconcileDay({
    ...{ database, programId, provider, day },
    utcOffsetMinutes: state.policy.utcOffsetMinutes,
    numberOf: ({ kind, id }) =>
      (kind === 'withdrawal' ? state.withdrawals.all : state.settlements).get(id)?.payoutNumber,
  });
  const { differences } = found;
  const now = clock();
  const reconciliations = openReconciliations(database, programId);
  // A day to come has no bill yet.
  const open =
    day <= dayAt(writer, now)
      ? await reconciliations.keep(channel, day, differences, new Date(now))
      : differences.length;
  const ids = differences.map((one) => differenceIdOf(channel, one));
  return { ...found, open, ids, closings: await openDifferenceClosings(database, programId).of(ids) };
}
