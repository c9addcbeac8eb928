import { formatMoney } from '#engine';
import type { Ended } from './cohorts.ts';
import { exactSum } from './exact-sum.ts';

/** Some of the people, how far they are from the plain discount all together, and when half of them had joined. */
type Side = { readonly members: number; readonly amount: string; readonly medianJoinDay: number | null };

/**
 * Who pays whom: those who have more of the pool (paid to them, and what their points would pay) than the pool part
 * of their own spending, and those who have less. As a plain discount, all would have had that part.
 */
export function besideDiscount(
  { people, worth }: Ended,
  buyers: Int32Array,
  poolPpm: number,
): { readonly more: Side; readonly less: Side } {
  const apart = new Float64Array(people.joinDay.length);
  const has = (person: number) => people.fromPool[person]! + worth[person]!;
  const own = (person: number) => Math.floor((people.spend[person]! * poolPpm) / 1_000_000);
  const isMore = (person: number) => has(person) > own(person);
  for (const person of buyers) apart[person] = Math.abs(has(person) - own(person));
  // People come in the order they joined, so the one in the middle joined in the middle.
  const sideOf = (who: Int32Array): Side => ({
    members: who.length,
    amount: formatMoney(exactSum(apart, who)),
    medianJoinDay: who.length > 0 ? people.joinDay[who[who.length >> 1]!]! : null,
  });
  return { more: sideOf(buyers.filter(isMore)), less: sideOf(buyers.filter((person) => !isMore(person))) };
}
