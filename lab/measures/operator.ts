import { formatMoney, type Micro, PPM } from '#engine';
import type { Scenario, StressEvent } from '../scenario/scenario.ts';
import { ppmOf } from './quantiles.ts';
import type { DayRow, Tally } from './tally.ts';

/** What the operator earns, spends and has to put in, and when it has it back. */
export function operatorOf(scenario: Scenario, tally: Tally) {
  const { operator, policy, events } = scenario;
  let lowest = 0n;
  let evenSince: number | null = null;
  let position: Micro = 0n;
  tally.days.forEach((row, place) => {
    position = row.revenue - costsOf(scenario, row, place + 1) - putInBy(scenario, place);
    if (position < lowest) lowest = position;
    if (position < 0n) evenSince = null;
    else evenSince ??= place + 1;
  });
  const last = tally.days.at(-1);
  const days = tally.days.length;
  const injections = events.filter(({ kind }) => kind === 'injection').length;
  return {
    revenue: formatMoney(last?.revenue ?? 0n),
    costs: formatMoney(last ? costsOf(scenario, last, days) : 0n),
    putIn: formatMoney(putInBy(scenario, days)),
    genesis: formatMoney(policy.genesis.amount),
    injections,
    profit: formatMoney(position),
    /** The most it was ever behind: what it must be able to lay out. */
    cashNeed: formatMoney(-lowest),
    /** First day from which it never was behind again. */
    evenSinceDay: evenSince,
    costPerOrder: formatMoney(operator.costPerOrder),
    costPerDay: formatMoney(operator.costPerDay),
  };
}

function costsOf({ operator }: Scenario, row: DayRow, days: number): Micro {
  return operator.costPerOrder * BigInt(row.orders) + operator.costPerDay * BigInt(days);
}

/** Genesis, and what has been injected until a day is over. */
function putInBy({ policy, events }: Scenario, day: number): Micro {
  return events.reduce((sum, event) => (event.day <= day ? sum + costOf(event) : sum), policy.genesis.amount);
}

/** What the operator pays in for an event; what a subsidy leaves of its budget is not looked at. */
function costOf(event: StressEvent): Micro {
  if (event.kind === 'injection') return event.amount;
  return event.kind === 'subsidy' ? event.budget : 0n;
}

/**
 * What a store must sell more to earn what it earned before, and what the same money would have been as a plain
 * discount: everybody gets it, at once, whenever they joined.
 */
export function storeOf({ policy, storeMargin }: Scenario) {
  const tariff = policy.tariffs.get(policy.defaultTariff)!;
  const share = (part: 'merchant' | 'pool') => tariff.shares[tariff.names.indexOf(part)] ?? 0n;
  const take = Number(PPM - share('merchant'));
  const left = storeMargin - take;
  return {
    marginPpm: storeMargin,
    takePpm: take,
    poolPpm: Number(share('pool')),
    /** Margin ÷ (margin − take) − 1; null: no growth makes up for it. */
    extraSalesPpm: left > 0 ? ppmOf(storeMargin, left) - 1_000_000 : null,
  };
}
