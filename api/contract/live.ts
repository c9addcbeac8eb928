import type { EntryRow } from './journal.ts';
import type { PoolFigures } from './pool.ts';

/** What `/events` sends, by the server-sent event's name; at most a few a second. */
export type LiveEvents = {
  /** Present figures: first on connecting, then when they changed. */
  readonly pool: PoolFigures;
  /** New journal entries, newest last; `skipped` more came in than are shown. */
  readonly entries: { readonly items: readonly EntryRow[]; readonly skipped: number };
};
