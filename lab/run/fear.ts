import type { Tally } from '../measures/tally.ts';
import { lastWeek } from '../measures/week.ts';
import type { Fears } from '../scenario/scenario.ts';

const PPM = 1_000_000;
const MONTH = 30;

/** Whether what the last days showed frightens people who look at these things. */
export function isFrightened(tally: Tally, { inflowBelow, poolBelow, priceStalls }: Fears): boolean {
  if (inflowBelow !== undefined && lastWeek(tally.ordersByDay) * PPM < tally.bestWeek * inflowBelow)
    return true;
  if (poolBelow !== undefined && poolHas(tally) * PPM < tally.highestPool * poolBelow) return true;
  return priceStalls !== undefined && risen(tally) < priceStalls;
}

function poolHas({ days }: Tally): number {
  return Number(days.at(-1)?.pool ?? 0n);
}

/** Ppm by which the price rose in 30 days; before there were so many, nobody says that it stalls. */
function risen({ days }: Tally): number {
  const [then, now] = [days.at(-1 - MONTH), days.at(-1)];
  return then && now ? (now.price / then.price - 1) * PPM : Number.POSITIVE_INFINITY;
}
