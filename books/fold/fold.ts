import type { Instant, Micro, Points } from '#engine';
import type { Row } from '../schema/table.ts';
import type { DAYS } from '../schema/tables.ts';
import type { Changes } from './changes.ts';
import type { Standing } from './standing.ts';

/** What folding must know of an order that was written in an earlier batch. */
export type KnownOrder = {
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly refunded: Micro;
  readonly minted: Points;
};

/** What earlier batches have written and events do not say, fetched for the entries that need it. */
export type Known = {
  readonly orders: ReadonlyMap<string, KnownOrder>;
  /** What holders have, by account: those asked for, or everybody with points. */
  readonly held: ReadonlyMap<string, bigint>;
};

/** One entry on its way into the books. */
export type Fold = {
  readonly standing: Standing;
  readonly changes: Changes;
  /** Regions of all stores: an order without one of its own is its store's. */
  readonly storeRegions: Map<string, string | null>;
  readonly known: Known;
  readonly entry: number;
  readonly seq: number;
  readonly at: Instant;
  readonly day: Row<typeof DAYS>;
  /** Numbers the rows that one entry makes. */
  line: number;
};
