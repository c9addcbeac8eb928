import type { Micro, Points } from '#engine';

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

/** A person's counts; money in whole micro-yuan, exact below 9 billion yuan. */
export type PersonTally = {
  readonly id: string;
  readonly joinDay: number;
  readonly group: number;
  spend: number;
  /** Paid into the wallet for points, and commissions; at one's own store, the merchant part too. */
  returned: number;
  lots: number;
  lotsExited: number;
  firstExitDay: number;
  /** What a year after joining had come back and points would pay, by then spent: ppm. */
  yearResult: number;
};

/** Everything counted while a run goes on. */
export type Tally = {
  readonly numbers: Map<string, number>;
  readonly persons: PersonTally[];
  /** Who gets the merchant part of a store, when it is somebody of the crowd. */
  readonly ownStores: Map<string, number>;
  readonly refused: Map<string, number>;
  readonly days: DayRow[];
  /** Days from settlement to forced exit, of each lot that left. */
  readonly daysToExit: number[];
  /** Orders on each day, and the most of any 7 days so far. */
  readonly ordersByDay: number[];
  bestWeek: number;
  /** How many persons' first year has been looked at. */
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
  redemptions: number;
  exits: number;
  firstExit: { readonly day: number; readonly order: number } | undefined;
  /** Digits the points were redenominated by. */
  digits: number;
};

export function openTally(): Tally {
  return {
    numbers: new Map(),
    persons: [],
    ownStores: new Map(),
    refused: new Map(),
    days: [],
    daysToExit: [],
    ordersByDay: [],
    bestWeek: 0,
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
    redemptions: 0,
    exits: 0,
    firstExit: undefined,
    digits: 0,
  };
}

/** Somebody joined. */
export function notePerson(tally: Tally, id: string, group: number, joinDay: number): void {
  tally.numbers.set(id, tally.persons.length);
  tally.persons.push({
    id,
    joinDay,
    group,
    spend: 0,
    returned: 0,
    lots: 0,
    lotsExited: 0,
    firstExitDay: -1,
    yearResult: -1,
  });
}
