import type { Instant, Micro, Policy, PolicyDocument, Ppm } from '#engine';
import type { LeftOut } from '../history/match-refunds.ts';

/** How many orders come on a day. */
export type Growth =
  | { readonly mode: 'constant'; readonly ordersPerDay: number }
  | {
      readonly mode: 'exponential';
      readonly ordersPerDay: number;
      readonly doublingDays: number;
      /** More than this do not come on a day. */
      readonly ordersPerDayMax: number;
      /** From this day on growth has ended: `afterStop` orders a day. */
      readonly stopDay: number;
      readonly afterStop: number;
    }
  | {
      readonly mode: 'seasonal';
      readonly ordersPerDay: number;
      /** How far above and below the mean the year goes, ppm of it. */
      readonly swing: number;
      readonly periodDays: number;
    }
  | {
      readonly mode: 'history';
      readonly orders: readonly PastOrder[];
      /** Lines of the history that give money back, those without effect included. */
      readonly refundLines: number;
      readonly leftOut: LeftOut;
    };

/** One order of an uploaded history. */
export type PastOrder = {
  readonly at: Instant;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  /** What of it is given back, and when, in order of time; most orders have none. */
  readonly refunds?: readonly PastRefund[] | undefined;
};

export type PastRefund = { readonly at: Instant; readonly amount: Micro };

export const BEHAVIOUR_KINDS = [
  'hold',
  'sell-at-gain',
  'sell-after',
  'panic',
  'slicer',
  'just-in-time',
  'wash-ring',
] as const;

/** What a member does with their points; they look once a day, at midnight. */
export type Behaviour =
  /** Never sells: waits for the forced exit. */
  | { readonly kind: 'hold'; readonly weight: number }
  /** Sells a lot when its net payout reaches `gain` ppm of its value at minting. */
  | { readonly kind: 'sell-at-gain'; readonly weight: number; readonly gain: Ppm }
  | { readonly kind: 'sell-after'; readonly weight: number; readonly days: number }
  /** Sells everything while any of what it fears is so. */
  | { readonly kind: 'panic'; readonly weight: number; readonly fears: Fears }
  /** Sells a lot in so many equal parts, one a day, from `days` after it was settled. */
  | {
      readonly kind: 'slicer';
      readonly weight: number;
      readonly days: number;
      readonly slices: number;
    }
  /** Buys on the eve of every injection, and sells what it has the day after it settled. */
  | { readonly kind: 'just-in-time'; readonly weight: number }
  /** Buys at a store of its own, was referred by the ring, sells the day after: everything an order has is theirs. */
  | { readonly kind: 'wash-ring'; readonly weight: number };

/** What frightens people: each in ppm, undefined where they do not look at it. */
export type Fears = {
  /** The orders of the last 7 days are below that part of the best 7 days so far. */
  readonly inflowBelow: number | undefined;
  /** The pool holds less than that part of the most it ever held. */
  readonly poolBelow: number | undefined;
  /** In 30 days the price has risen by less. */
  readonly priceStalls: number | undefined;
};

export type StressEvent =
  /** Nobody buys from this day on; again after `days`, when given. */
  | { readonly kind: 'inflow-stops'; readonly day: number; readonly days: number | undefined }
  /** So many of the members, by chance, sell all they have within 7 days. */
  | { readonly kind: 'sell-off'; readonly day: number; readonly share: number }
  /** One new member buys for so much, and sells everything after `days`. */
  | { readonly kind: 'whale'; readonly day: number; readonly amount: Micro; readonly days: number }
  /** So many newcomers, each referred by the one before, buy at stores of their own every day, and sell the day after. */
  | {
      readonly kind: 'ring';
      readonly day: number;
      readonly members: number;
      readonly amount: Micro;
      readonly days: number;
    }
  /** The operator adds `ppm` of every order to the pool while the budget lasts, for so many days. */
  | {
      readonly kind: 'subsidy';
      readonly day: number;
      readonly budget: Micro;
      readonly ppm: Ppm;
      readonly days: number;
    }
  | {
      readonly kind: 'injection';
      readonly day: number;
      readonly amount: Micro;
      readonly periodDays: number;
    };

/** Everything a run depends on: the same scenario gives the same result on every machine. */
export type Scenario = {
  readonly name: string;
  readonly policy: Policy;
  /** As it was written, so that a report can show it. */
  readonly policyDocument: PolicyDocument;
  readonly seed: number;
  readonly days: number;
  /** Midnight the program opens at. */
  readonly start: Instant;
  readonly growth: Growth;
  /** Order amounts: every fen from `min` to `max` equally likely. */
  readonly orders: { readonly min: Micro; readonly max: Micro };
  readonly people: {
    /** Ppm of orders that are a newcomer's first, while there are fewer than `membersMax`. */
    readonly newShare: number;
    /** Ppm of newcomers somebody referred. */
    readonly referredShare: number;
    readonly membersMax: number;
    readonly stores: number;
  };
  readonly behaviours: readonly Behaviour[];
  readonly events: readonly StressEvent[];
  /** Ppm of orders that are given back whole, each on one of so many days after it was placed. */
  readonly refunds: { readonly share: number; readonly daysMax: number };
  /** Ppm of orders that are for goods of the mall, paid in part with credits; above 0, stores grant credits. */
  readonly mall: { readonly share: number };
  /** Every so many days, and on the last, everybody is paid what lies in their wallet and commissions; tax is withheld. */
  readonly withdrawals: { readonly everyDays: number; readonly min: Micro } | undefined;
  readonly operator: { readonly costPerOrder: Micro; readonly costPerDay: Micro };
  /** A store's gross margin before the program, ppm of the price. */
  readonly storeMargin: number;
};
