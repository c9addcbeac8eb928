import {
  DAY_MS,
  type Instant,
  type Policy,
  type PolicyDocument,
  type PolicyProblem,
  PolicyReader,
  PRESETS,
  parseInstant,
  parsePolicy,
} from '#engine';
import { readBehaviours } from './read-behaviours.ts';
import { readEvents } from './read-events.ts';
import { readGrowth } from './read-growth.ts';
import { readMall, readRefunds, readWithdrawals } from './read-money-back.ts';
import type { Growth, PastOrder, Scenario } from './scenario.ts';

export type ParsedScenario =
  | { readonly scenario: Scenario }
  | { readonly problems: readonly PolicyProblem[] };

/** Thirty years. */
export const DAYS_MAX = 10_957;
const HISTORY_TAIL_DAYS = 1;

/**
 * Reads a scenario document and refuses what cannot be run.
 *
 * Shape    any JSON value → scenario, or every problem found, each with field, rule and value.
 */
export function parseScenario(json: unknown): ParsedScenario {
  const reader = new PolicyReader();
  const root = reader.object(json, '', [
    'name policy seed days start growth orders people behaviours events refunds withdrawals mall operator storeMargin',
  ]);
  const { policy, policyDocument } = readPolicy(reader, root.policy);
  const growth = readGrowth(reader, root.growth);
  const start = readStart(reader, root.start, growth);
  const days = readDays(reader, root.days, growth, start);
  const orders = reader.object(root.orders ?? {}, 'orders', ['min max']);
  const people = reader.object(root.people ?? {}, 'people', ['newShare referredShare membersMax stores']);
  const operator = reader.object(root.operator ?? {}, 'operator', ['costPerOrder costPerDay']);
  const min = reader.money(orders.min ?? '100', 'orders.min', 2);
  const max = reader.money(orders.max ?? orders.min ?? '100', 'orders.max', 2);
  reader.require(min > 0n, 'orders.min', { rule: 'above_zero' }, orders.min);
  reader.require(max >= min, 'orders.max', { rule: 'not_below', other: 'orders.min' }, orders.max);
  const stores = reader.whole(people.stores ?? 10, 'people.stores', 100_000);
  reader.require(stores > 0, 'people.stores', { rule: 'at_least', min: 1 }, stores);
  const membersMax = reader.whole(people.membersMax ?? 1_000_000, 'people.membersMax', 10_000_000);
  reader.require(membersMax > 0, 'people.membersMax', { rule: 'at_least', min: 1 }, membersMax);
  const scenario = {
    name: reader.id(root.name, 'name'),
    policyDocument,
    seed: reader.whole(root.seed ?? 1, 'seed', 4_294_967_295),
    days,
    start,
    growth,
    orders: { min, max },
    people: {
      newShare: Number(reader.ppm(people.newShare ?? 300_000, 'people.newShare')),
      referredShare: Number(reader.ppm(people.referredShare ?? 500_000, 'people.referredShare')),
      membersMax,
      stores,
    },
    behaviours: readBehaviours(reader, root.behaviours),
    events: readEvents(reader, root.events ?? [], days),
    refunds: readRefunds(reader, root.refunds),
    mall: readMall(reader, root.mall),
    withdrawals: readWithdrawals(reader, root.withdrawals),
    operator: {
      costPerOrder: reader.money(operator.costPerOrder ?? '0', 'operator.costPerOrder', 2),
      costPerDay: reader.money(operator.costPerDay ?? '0', 'operator.costPerDay', 2),
    },
    storeMargin: Number(reader.ppm(root.storeMargin ?? 300_000, 'storeMargin')),
  };
  if (reader.problems.length > 0 || !policy) return { problems: reader.problems };
  return { scenario: { ...scenario, policy } };
}

function readPolicy(
  reader: PolicyReader,
  json: unknown,
): { policy: Policy | undefined; policyDocument: PolicyDocument } {
  const document = typeof json === 'string' ? PRESETS.get(json) : json;
  if (document === undefined) {
    reader.require(false, 'policy', { rule: 'policy_or_preset', choices: [...PRESETS.keys()] }, json);
    return { policy: undefined, policyDocument: {} as PolicyDocument };
  }
  const parsed = parsePolicy(document);
  if ('policy' in parsed) {
    return { policy: parsed.policy, policyDocument: document as PolicyDocument };
  }
  for (const problem of parsed.problems) {
    const { field } = problem;
    reader.problems.push({ ...problem, field: field ? `policy.${field}` : 'policy' });
  }
  return { policy: undefined, policyDocument: document as PolicyDocument };
}

/** A date, whose midnight in Shanghai the program opens at; a history opens on its first day. */
function readStart(reader: PolicyReader, json: unknown, growth: Growth): number {
  const first = growth.mode === 'history' ? growth.orders[0] : undefined;
  if (json === undefined && first) return midnightBefore(first.at);
  const text = json ?? '2026-01-01';
  const start = typeof text === 'string' ? parseInstant(`${text}T00:00:00+08:00`) : undefined;
  reader.require(start !== undefined, 'start', { rule: 'day' }, json);
  if (start !== undefined && first) {
    reader.require(start <= first.at, 'start', { rule: 'before_history' }, json);
  }
  return start ?? 0;
}

const SHANGHAI_MS = 28_800_000;

function midnightBefore(at: number): number {
  return Math.floor((at + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;
}

function readDays(reader: PolicyReader, json: unknown, growth: Growth, start: number): number {
  const last = growth.mode === 'history' && growth.orders.length > 0 ? endOf(growth.orders) : undefined;
  const whole = last === undefined ? undefined : Math.floor((last - start) / DAY_MS) + 1 + HISTORY_TAIL_DAYS;
  const days = reader.whole(json ?? whole, 'days', DAYS_MAX);
  reader.require(days > 0, 'days', { rule: 'at_least', min: 1 }, days);
  return days;
}

/** When the last of a history is bought or given back. */
function endOf(orders: readonly PastOrder[]): Instant {
  let end = Number.NEGATIVE_INFINITY;
  for (const { at, refunds = [] } of orders) end = Math.max(end, at, refunds.at(-1)?.at ?? at);
  return end;
}
