import { openLoop } from '#desk';
import { DAY_MS } from '#engine';
import type { Writer } from '#journal';
import { dayAt, openReconciliations, type Provider } from '#payments';
import type { Database } from '../room.ts';
import { lookAtDay } from './look-at-day.ts';

export type ReconcilingOptions = {
  readonly database: Database;
  readonly writer: Writer;
  readonly providers: readonly Provider[];
  readonly clock: () => number;
};

/** Holds each day's bill against the journal once it is over. A resource: `close` it. */
export type Reconciling = {
  start(): void;
  /** Looks at what is due; gives how many days that were. */
  runDue(): Promise<number>;
  close(): Promise<void>;
};

/** How often a day that differs is looked at again, and how often anything is due at all. */
const AGAIN_MS = 60_000;

/** Yesterday once, and whatever differs again and again until it agrees. */
export function keepReconciled({ database, writer, providers, clock }: ReconcilingOptions): Reconciling {
  const { programId } = writer;
  const reconciliations = openReconciliations(database, programId);
  const loop = openLoop({ run: runDue, nextDue: async () => clock() + AGAIN_MS, clock });

  async function runDue(): Promise<number> {
    const now = clock();
    const today = dayAt(writer, now);
    const yesterday = dayAt(writer, now - DAY_MS);
    const open = await reconciliations.open();
    let looked = 0;
    const { utcOffsetMinutes } = writer.state.policy;
    for (const provider of providers) {
      const { channel } = provider;
      const days = open.filter((one) => one.channel === channel && one.checkedAt.getTime() <= now - AGAIN_MS);
      const due = new Set(days.map(({ day }) => day));
      const checked = await reconciliations.checkedAt(channel, yesterday);
      if (!checked || dayAt(writer, checked.getTime()) < today) due.add(yesterday);
      for (const day of due)
        await lookAtDay({ database, clock }, { programId, utcOffsetMinutes, provider, day });
      looked += due.size;
    }
    return looked;
  }

  return { start: () => loop.start(), runDue, close: () => loop.close() };
}
