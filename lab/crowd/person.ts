import type { Instant, Micro } from '#engine';

/** Somebody of the crowd, numbered in the order they came. */
export type Person = {
  readonly id: string;
  /** Place in the crowd's groups. */
  readonly group: number;
  /** Number of the person who referred them. */
  readonly referrer: number | undefined;
  /** The store they buy at, when it is their own. */
  readonly ownStoreId: string | undefined;
};

export type Purchase = {
  readonly at: Instant;
  readonly person: number;
  readonly storeId: string;
  readonly amount: Micro;
};
