import type { Member, Micro, Points } from '#engine';
import { openPeople, type People } from './people.ts';

/** What a day left behind. */
export type DayRow = {
  readonly pool: Micro;
  readonly supply: Points;
  readonly stream: Micro;
  readonly pending: Micro;
  readonly price: number;
  readonly orders: number;
  readonly members: number;
  readonly inflow: Micro;
  readonly payouts: Micro;
  readonly exits: number;
  readonly revenue: Micro;
};

/** Everything counted while a run goes on. */
export type Tally = {
  readonly people: People;
  /** Who gets the merchant part of a store, when it is somebody of the crowd. */
  readonly ownStores: Map<string, Member>;
  readonly refused: Map<string, number>;
  readonly days: DayRow[];
  /** Days from settlement to forced exit, of each lot that left. */
  readonly daysToExit: number[];
  /** Orders on each day, and the most of any 7 days so far. */
  readonly ordersByDay: number[];
  bestWeek: number;
  /** Most that lay in the pool at the end of a day. */
  highestPool: number;
  /** How many of the people's first year has been looked at. */
  yearsDone: number;
  orders: number;
  settled: number;
  turnover: Micro;
  inflow: Micro;
  subsidies: Micro;
  injected: Micro;
  payouts: Micro;
  redeemed: Micro;
  commissions: Micro;
  refunds: number;
  refunded: Micro;
  /** Of the refunds of a history: those that were carried out, and those the engine refused. */
  readonly pastRefunds: { done: number; refused: number };
  /** Points they had sold, charged to them when they gave the order back. */
  clawedBack: Micro;
  withdrawn: Micro;
  /** Credits stores gave, and those that paid for goods; what refunds took or gave back is not taken off. */
  creditsGranted: Micro;
  creditsUsed: Micro;
  taxed: Micro;
  redemptions: number;
  exits: number;
  firstExit: { readonly day: number; readonly order: number } | undefined;
  /** Digits the points were redenominated by. */
  digits: number;
};

export function openTally(): Tally {
  return {
    people: openPeople(),
    ownStores: new Map(),
    refused: new Map(),
    days: [],
    daysToExit: [],
    ordersByDay: [],
    bestWeek: 0,
    highestPool: 0,
    yearsDone: 0,
    orders: 0,
    settled: 0,
    turnover: 0n,
    inflow: 0n,
    subsidies: 0n,
    injected: 0n,
    payouts: 0n,
    redeemed: 0n,
    commissions: 0n,
    refunds: 0,
    refunded: 0n,
    pastRefunds: { done: 0, refused: 0 },
    clawedBack: 0n,
    withdrawn: 0n,
    creditsGranted: 0n,
    creditsUsed: 0n,
    taxed: 0n,
    redemptions: 0,
    exits: 0,
    firstExit: undefined,
    digits: 0,
  };
}
