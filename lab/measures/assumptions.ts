import { formatInstant, formatMoney } from '#engine';
import type { Behaviour, Growth, Scenario, StressEvent } from '../scenario/scenario.ts';

type Written<Value> = Value extends bigint ? string : Value;
type WrittenOf<Row> = Row extends unknown
  ? { readonly [Field in keyof Row]: Field extends 'gain' | 'ppm' ? number : Written<Row[Field]> }
  : never;

export type AssumedGrowth =
  | Exclude<Growth, { mode: 'history' }>
  | { readonly mode: 'history'; readonly orders: number; readonly from: string; readonly to: string };

/** What was assumed of people and orders, every default said; of a history, how many orders and from when to when. */
export type Assumptions = {
  readonly growth: AssumedGrowth;
  readonly orders: { readonly min: string; readonly max: string };
  readonly people: Scenario['people'];
  readonly behaviours: readonly WrittenOf<Behaviour>[];
  readonly events: readonly WrittenOf<StressEvent>[];
  readonly refunds: Scenario['refunds'];
  readonly mall: Scenario['mall'];
  readonly withdrawals: { readonly everyDays: number; readonly min: string } | null;
  readonly operator: { readonly costPerOrder: string; readonly costPerDay: string };
  readonly storeMargin: number;
};

export function assumptionsOf(scenario: Scenario): Assumptions {
  const { orders, people, behaviours, events, refunds, mall, withdrawals, operator, storeMargin } = scenario;
  return {
    growth: growthOf(scenario.growth),
    orders: { min: formatMoney(orders.min), max: formatMoney(orders.max) },
    people,
    behaviours: behaviours.map((one) => written(one)),
    events: events.map((one) => written(one)),
    refunds,
    mall,
    withdrawals: withdrawals ? { ...withdrawals, min: formatMoney(withdrawals.min) } : null,
    operator: {
      costPerOrder: formatMoney(operator.costPerOrder),
      costPerDay: formatMoney(operator.costPerDay),
    },
    storeMargin,
  };
}

function growthOf(growth: Growth): AssumedGrowth {
  if (growth.mode !== 'history') return growth;
  const { mode, orders } = growth;
  const [from, to] = [formatInstant(orders[0]!.at), formatInstant(orders.at(-1)!.at)];
  return { mode, orders: orders.length, from, to };
}

/** Rates as numbers, money as decimal strings. */
function written<Row extends object>(row: Row): WrittenOf<Row> {
  const fields = Object.entries(row).map(([name, value]) => {
    if (typeof value !== 'bigint') return [name, value];
    return [name, name === 'gain' || name === 'ppm' ? Number(value) : formatMoney(value)];
  });
  return Object.fromEntries(fields) as WrittenOf<Row>;
}
