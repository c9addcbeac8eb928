import { type Instant, type Micro, openProgram, type ProgramState } from '#engine';
import { type Chance, openChance } from '../chance.ts';
import { type Crowd, openCrowd } from '../crowd/crowd.ts';
import { openTally, type Tally } from '../measures/tally.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openSellers, type Sellers } from './sellers.ts';

/** An order that will be given back, or a part of it, and when. */
export type PlannedRefund = {
  readonly orderId: string;
  readonly amount: Micro;
  readonly at: Instant;
  /** Whether it stands in a history. */
  readonly past: boolean;
};

/** A run under way: the program, its people, what they plan to sell, and what has been counted. */
export type Simulation = {
  readonly scenario: Scenario;
  readonly state: ProgramState;
  readonly crowd: Crowd;
  readonly tally: Tally;
  readonly sellers: Sellers;
  /** By a store's number: whether it has opened, which it does when somebody first buys there. */
  readonly open: boolean[];
  readonly chances: { readonly sellOffs: Chance; readonly refunds: Chance; readonly mall: Chance };
  /** By day, in order of time. */
  readonly refunds: Map<number, PlannedRefund[]>;
  /** Days done. */
  day: number;
  commands: number;
};

/** Opens a run. It does nothing by itself: `runDays` lets days pass, in slices as long as the caller likes. */
export function openSimulation(scenario: Scenario): Simulation {
  const crowd = openCrowd(scenario);
  return {
    scenario,
    state: openProgram(scenario.policy),
    crowd,
    tally: openTally(),
    sellers: openSellers(crowd.groups),
    open: [],
    chances: {
      sellOffs: openChance(scenario.seed, 'sell-off'),
      refunds: openChance(scenario.seed, 'refund'),
      mall: openChance(scenario.seed, 'mall'),
    },
    refunds: new Map(),
    day: 0,
    commands: 0,
  };
}
