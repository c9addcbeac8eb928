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
import type { LeftOut } from '../history/match-refunds.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { sha256Hex } from '../sha256.ts';
import { assumptionsOf } from './assumptions.ts';
import { besideDiscount } from './beside-discount.ts';
import {
  buyersAmong,
  cohortDays,
  cohortsOf,
  type Ended,
  endedOf,
  exitedAmong,
  resultsOf,
} from './cohorts.ts';
import { concentrationOf } from './concentration.ts';
import { exactSum } from './exact-sum.ts';
import { YEAR } from './note-years.ts';
import { operatorOf, storeOf } from './operator.ts';
import { peopleHash } from './people-hash.ts';
import { ppmOf, quantiles } from './quantiles.ts';
import { quietOf } from './quiet.ts';
import { type OpenHash, stateHash } from './state-hash.ts';
import type { Tally } from './tally.ts';

/** Raised whenever the same scenario could give another report. */
export const LAB_VERSION = '3';
const SERIES_ROWS = 400;
/** The last tenth of those who came. */
const LAST_SHARE = 0.1;

export type Finished = {
  readonly scenario: Scenario;
  readonly state: ProgramState;
  readonly tally: Tally;
  readonly crowd: { readonly groups: readonly Group[] };
};

/** How a report is made: a faster SHA-256 than the room's own, and whether the engine's state is hashed too. */
export type ReportOptions = { readonly openHash?: OpenHash; readonly hashState?: boolean };

/**
 * All measures of a run, as `simulate --json` writes them: money and points as decimal strings, shares in ppm.
 * `resultHash` is over all of them, what came of every person included (`peopleHash`). The hash of the engine's
 * whole state takes longer than all measures together: it is made when asked for, and is not part of the result.
 */
export function reportOf(
  run: Finished,
  { openHash, hashState = false }: ReportOptions = {},
): SimulationReport {
  const measured = measuresOf(run, openHash);
  return {
    ...measured,
    resultHash: sha256Hex(JSON.stringify(measured)),
    stateHash: hashState ? stateHash(run.state, openHash) : null,
  };
}

export type Measures = ReturnType<typeof measuresOf>;
export type SimulationReport = Measures & { readonly resultHash: string; readonly stateHash: string | null };

function measuresOf(run: Finished, openHash?: OpenHash) {
  const { scenario, state, tally } = run;
  const ended = endedOf(tally.people, state);
  const { people, everybody } = ended;
  const buyers = buyersAmong(people, everybody);
  const last = everybody.subarray(everybody.length - Math.max(1, Math.floor(everybody.length * LAST_SHARE)));
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
    assumptions: assumptionsOf(scenario),
    history: historyOf(scenario, tally),
    peopleHash: peopleHash(ended, openHash),
    totals: totalsOf(state, tally),
    exits: exitsOf(buyers, tally),
    pool: poolOf(state, tally, ended),
    quiet: quietOf(tally.days),
    everybody: resultsOf(ended, everybody),
    firstYear: firstYearOf(tally, buyers),
    lastJoiners: { fromDay: last.length > 0 ? people.joinDay[last[0]!]! : null, ...resultsOf(ended, last) },
    groups: run.crowd.groups.map(({ label }, group) => ({
      behaviour: label,
      ...resultsOf(
        ended,
        everybody.filter((person) => people.group[person] === group),
      ),
    })),
    cohortDays: cohortDays(scenario.days),
    cohorts: cohortsOf(ended, scenario.days),
    concentration: concentrationOf(Float64Array.from(everybody, (person) => people.returned[person]!)),
    operator: operatorOf(scenario, tally),
    store: storeOf(scenario),
    discount: discountOf(scenario, ended, buyers),
    series: seriesOf(tally),
  };
}

function totalsOf(state: ProgramState, tally: Tally) {
  return {
    commands: state.seq,
    orders: tally.orders,
    members: tally.people.members.length,
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
    subsidies: formatMoney(tally.subsidies),
    refunds: tally.refunds,
    refunded: formatMoney(tally.refunded),
    clawedBack: formatMoney(tally.clawedBack),
    creditsGranted: formatMoney(tally.creditsGranted),
    creditsUsed: formatMoney(tally.creditsUsed),
    /** Paid out after tax, and the tax. */
    withdrawn: formatMoney(tally.withdrawn),
    taxed: formatMoney(tally.taxed),
    stream: formatMoney(state.stream.balance),
    pending: formatMoney(state.pending.balance),
    supply: formatPoints(state.supply),
    price: priceJson(priceOf(state)),
    redenominatedDigits: tally.digits,
  };
}

/** What of a history was used. Every line that gives money back is in `givenBack` or in `leftOut`. */
function historyOf({ growth }: Scenario, { pastRefunds: { done, refused } }: Tally) {
  if (growth.mode !== 'history') return null;
  const before = Object.values(growth.leftOut).reduce((sum, count) => sum + count, 0);
  const leftOut: LeftOut = {
    ...growth.leftOut,
    ...(refused > 0 ? { refused } : {}),
    ...(before + done + refused < growth.refundLines
      ? { notReached: growth.refundLines - before - done - refused }
      : {}),
  };
  return { orders: growth.orders.length, refundLines: growth.refundLines, givenBack: done, leftOut };
}

function exitsOf(buyers: Int32Array, { people, ...tally }: Tally) {
  const exited = exitedAmong(people, buyers);
  const lots = buyers.reduce((sum, person) => sum + people.lots[person]!, 0);
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
function poolOf(state: ProgramState, tally: Tally, { worth, everybody }: Ended) {
  const pool = state.pool.balance;
  const locked = state.supply > 0n ? (pool * state.genesis) / state.supply : pool;
  return {
    balance: formatMoney(pool),
    /** Of all that ever came in, what lies idle at the end. */
    idlePpm: ppmOf(pool + state.stream.balance, tally.inflow + tally.injected + genesisOf(state)),
    /** Behind points nobody can sell. */
    lockedPpm: ppmOf(locked, pool),
    /** What nobody's points would pay: what selling them leaves behind, and what is locked. */
    nobodys: formatMoney(pool - exactSum(worth, everybody)),
  };
}

function genesisOf(state: ProgramState): bigint {
  return state.policy.genesis.amount;
}

/** Of those who have been in for a year: what it had brought them by then. */
function firstYearOf({ people: { joinDay, yearResult }, days }: Tally, buyers: Int32Array) {
  const years = buyers.filter((person) => joinDay[person]! + YEAR <= days.length);
  return {
    members: years.length,
    resultPpm: quantiles(Array.from(years, (person) => yearResult[person]!)) ?? null,
  };
}

/** The pool part handed out as a plain discount at the till, beside what members had from the pool. */
function discountOf(scenario: Scenario, ended: Ended, buyers: Int32Array) {
  const { people, worth } = ended;
  const { poolPpm } = storeOf(scenario);
  const better = buyers.filter(
    (person) => (people.returned[person]! + worth[person]!) * 1_000_000 > people.spend[person]! * poolPpm,
  ).length;
  return {
    ppm: poolPpm,
    membersBetterOffPpm: ppmOf(better, buyers.length),
    ...besideDiscount(ended, buyers, poolPpm),
  };
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
