import {
  ENGINE_VERSION,
  formatInstant,
  formatMoney,
  formatPoints,
  type PolicyDocument,
  type ProgramState,
  priceJson,
  priceOf,
} from '#engine';
import type { Group } from '../crowd/crowd.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { sha256Hex } from '../sha256.ts';
import { cohortDays, cohortsOf, type Ended, endedOf, resultsOf } from './cohorts.ts';
import { concentrationOf } from './concentration.ts';
import { operatorOf, storeOf } from './operator.ts';
import { ppmOf, quantiles } from './quantiles.ts';
import { type OpenHash, stateHash } from './state-hash.ts';
import type { Tally } from './tally.ts';

/** Raised whenever the same scenario could give another report. */
export const LAB_VERSION = '1';
const SERIES_ROWS = 400;
/** The last tenth of those who came. */
const LAST_SHARE = 0.1;

export type Finished = {
  readonly scenario: Scenario;
  readonly state: ProgramState;
  readonly tally: Tally;
  readonly crowd: { readonly groups: readonly Group[] };
};

/**
 * All measures of a run, as `simulate --json` writes them: money and points as decimal strings, shares in ppm.
 * `resultHash` is over everything else here, the engine's state hash included.
 */
export function reportOf(run: Finished, openHash?: OpenHash): SimulationReport {
  const measured = measuresOf(run, openHash);
  return { ...measured, resultHash: sha256Hex(JSON.stringify(measured)) };
}

export type Measures = ReturnType<typeof measuresOf>;
export type SimulationReport = Measures & { readonly resultHash: string };

function measuresOf(run: Finished, openHash?: OpenHash) {
  const { scenario, state, tally } = run;
  const people = endedOf(tally, state);
  const last = people.slice(people.length - Math.max(1, Math.floor(people.length * LAST_SHARE)));
  return {
    labVersion: LAB_VERSION,
    engineVersion: ENGINE_VERSION,
    scenario: scenario.name,
    policy: scenario.policy.name,
    policyDocument: scenario.policyDocument as PolicyDocument,
    seed: scenario.seed,
    days: scenario.days,
    start: formatInstant(scenario.start),
    growth: scenario.growth.mode,
    stateHash: stateHash(state, openHash),
    totals: totalsOf(state, tally),
    exits: exitsOf(people, tally),
    pool: poolOf(state, tally),
    everybody: resultsOf(people),
    firstYear: firstYearOf(people),
    lastJoiners: { fromDay: last[0]?.joinDay ?? null, ...resultsOf(last) },
    groups: run.crowd.groups.map(({ label }, group) => ({
      behaviour: label,
      ...resultsOf(people.filter((person) => person.group === group)),
    })),
    cohortDays: cohortDays(scenario.days),
    cohorts: cohortsOf(people, scenario.days),
    concentration: concentrationOf(people.map(({ returned }) => returned)),
    operator: operatorOf(scenario, tally),
    store: storeOf(scenario),
    discount: discountOf(scenario, people),
    series: seriesOf(tally),
  };
}

function totalsOf(state: ProgramState, tally: Tally) {
  return {
    commands: state.seq,
    orders: tally.orders,
    members: tally.persons.length,
    stores: state.stores.size,
    redemptions: tally.redemptions,
    refused: Object.fromEntries([...tally.refused].sort(([a], [b]) => (a < b ? -1 : 1))),
    turnover: formatMoney(tally.turnover),
    inflow: formatMoney(tally.inflow),
    injected: formatMoney(tally.injected),
    payouts: formatMoney(tally.payouts),
    redeemed: formatMoney(tally.redeemed),
    payoutsOfInflowPpm: ppmOf(tally.payouts, tally.inflow),
    commissions: formatMoney(tally.commissions),
    stream: formatMoney(state.stream.balance),
    pending: formatMoney(state.pending.balance),
    supply: formatPoints(state.supply),
    price: priceJson(priceOf(state)),
    redenominatedDigits: tally.digits,
  };
}

function exitsOf(people: readonly Ended[], tally: Tally) {
  const buyers = people.filter(({ spend }) => spend > 0);
  const exited = buyers.filter(({ firstExitDay }) => firstExitDay >= 0).length;
  const lots = buyers.reduce((sum, person) => sum + person.lots, 0);
  return {
    lots: tally.exits,
    lotsPpm: ppmOf(tally.exits, lots),
    members: exited,
    neverPpm: 1_000_000 - ppmOf(exited, buyers.length),
    first: tally.firstExit ?? null,
    days: quantiles(tally.daysToExit) ?? null,
  };
}

/** What lies in the pool: everybody's points at their payout, nobody's points, and the fee of selling them. */
function poolOf(state: ProgramState, tally: Tally) {
  const pool = state.pool.balance;
  const locked = state.supply > 0n ? (pool * state.genesis) / state.supply : pool;
  return {
    balance: formatMoney(pool),
    /** Of all that ever came in, what lies idle at the end. */
    idlePpm: ppmOf(pool + state.stream.balance, tally.inflow + tally.injected + genesisOf(state)),
    /** Behind points nobody can sell. */
    lockedPpm: ppmOf(locked, pool),
  };
}

function genesisOf(state: ProgramState): bigint {
  return state.policy.genesis.amount;
}

/** Of those who have been in for a year: what it had brought them by then. */
function firstYearOf(people: readonly Ended[]) {
  const years = people.filter(({ yearResult, spend }) => yearResult >= 0 && spend > 0);
  return { members: years.length, resultPpm: quantiles(years.map(({ yearResult }) => yearResult)) ?? null };
}

/** The pool part handed out as a plain discount at the till, beside what members had from the pool. */
function discountOf(scenario: Scenario, people: readonly Ended[]) {
  const { poolPpm } = storeOf(scenario);
  const buyers = people.filter(({ spend }) => spend > 0);
  const better = buyers.filter(
    ({ returned, worth, spend }) => (returned + worth) * 1_000_000 > spend * poolPpm,
  ).length;
  return { ppm: poolPpm, membersBetterOffPpm: ppmOf(better, buyers.length) };
}

function seriesOf(tally: Tally) {
  const every = Math.max(1, Math.ceil(tally.days.length / SERIES_ROWS));
  const rows = tally.days.map((row, place) => ({ day: place + 1, ...row }));
  return rows
    .filter(({ day }) => day % every === 0 || day === rows.length || day === 1)
    .map(({ day, pool, supply, stream, price, orders, members, inflow, payouts, exits, revenue }) => ({
      day,
      pool: formatMoney(pool),
      supply: formatPoints(supply),
      stream: formatMoney(stream),
      price,
      orders,
      members,
      inflow: formatMoney(inflow),
      payouts: formatMoney(payouts),
      exits,
      revenue: formatMoney(revenue),
    }));
}
