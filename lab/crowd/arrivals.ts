import type { Growth, StressEvent } from '../scenario/scenario.ts';

export type GeneratedGrowth = Exclude<Growth, { mode: 'history' }>;

/**
 * Orders that come on each day, asked day by day. Rates may be fractions: what is left of an order is carried
 * over to the next day. Plain arithmetic only, which every machine does alike; `Math.pow` and `Math.sin` are not.
 */
export function openArrivals(
  growth: GeneratedGrowth,
  events: readonly StressEvent[],
): (day: number) => number {
  const rateOn = dayRate(growth);
  let carried = 0;
  return (day) => {
    const rate = rateOn(day);
    if (isStopped(events, day)) return 0;
    carried += rate;
    const whole = Math.floor(carried);
    carried -= whole;
    return whole;
  };
}

/** Whether the inflow has been stopped on a day. */
export function isStopped(events: readonly StressEvent[], day: number): boolean {
  return events.some(
    (event) =>
      event.kind === 'inflow-stops' &&
      day >= event.day &&
      (event.days === undefined || day < event.day + event.days),
  );
}

function dayRate(growth: GeneratedGrowth): (day: number) => number {
  const { ordersPerDay } = growth;
  if (growth.mode === 'constant') return () => ordersPerDay;
  if (growth.mode === 'seasonal') {
    const swing = growth.swing / 1_000_000;
    return (day) => ordersPerDay * (1 + swing * wave((day % growth.periodDays) / growth.periodDays));
  }
  const step = rootOfTwo(growth.doublingDays);
  let rate = ordersPerDay;
  return (day) => {
    if (day >= growth.stopDay) return growth.afterStop;
    const today = Math.min(rate, growth.ordersPerDayMax);
    rate = Math.min(rate * step, growth.ordersPerDayMax);
    return today;
  };
}

/** A year's wave: 0, 1, 0, -1, 0; Bhaskara's parabola in place of a sine, within 0.002 of it. */
function wave(turn: number): number {
  const half = turn < 0.5 ? turn * 2 : (turn - 0.5) * 2;
  const arch = half * (1 - half);
  const value = (16 * arch) / (5 - 4 * arch);
  return turn < 0.5 ? value : -value;
}

/** The number whose power of `days` is 2, by halving. */
function rootOfTwo(days: number): number {
  let low = 1;
  let high = 2;
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (power(middle, days) < 2) low = middle;
    else high = middle;
  }
  return low;
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
