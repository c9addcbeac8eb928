import type { Instant, Micro } from '#engine';
import type { PastRefund } from '../scenario/scenario.ts';

/** Somebody of the crowd, numbered in the order they came. */
export type Person = {
  readonly id: string;
  /** Place in the crowd's groups. */
  readonly group: number;
  /** Number of the person who referred them. */
  readonly referrer: number | undefined;
  /** Number of the store they buy at, when it is their own. */
  readonly ownStore: number | undefined;
};

export type Purchase = {
  readonly at: Instant;
  readonly person: number;
  /** Number of the store in the town. */
  readonly store: number;
  readonly amount: Micro;
  /** What the history says was given back of it. */
  readonly refunds?: readonly PastRefund[] | undefined;
};
