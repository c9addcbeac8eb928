import { formatMoney, type ProgramState } from '#engine';
import { exactSum } from './exact-sum.ts';
import { resultOf } from './note-years.ts';
import type { People } from './people.ts';
import { ppmOf, quantiles } from './quantiles.ts';
import { worthOf } from './worth.ts';

const [WEEK, MONTH, QUARTER, YEAR] = [7, 30, 91, 365];

/** Members by when they joined; so long that at most some forty cohorts come of it. */
export function cohortDays(days: number): number {
  if (days <= 92) return WEEK;
  if (days <= 1_100) return MONTH;
  return days <= 3_660 ? QUARTER : YEAR;
}

/** Everybody with what their points would pay at the end. */
export type Ended = {
  readonly people: People;
  readonly worth: Float64Array;
  /** Numbers of everybody in the order they came, so that those of some days stand side by side. */
  readonly everybody: Int32Array;
};

export function endedOf(people: People, state: ProgramState): Ended {
  const worth = new Float64Array(people.joinDay.length);
  const everybody = Int32Array.from(people.members, ({ number }) => number);
  for (const member of people.members) worth[member.number] = worthOf(state, member);
  return { people, worth, everybody };
}

/** What became of the people who joined at about the same time. */
export function cohortsOf(ended: Ended, days: number) {
  const { people, everybody } = ended;
  const length = cohortDays(days);
  const periods = Math.ceil(days / length);
  let next = 0;
  return Array.from({ length: periods }, (_, place) => {
    const from = next;
    while (next < everybody.length && people.joinDay[everybody[next]!]! < (place + 1) * length) next += 1;
    const who = everybody.subarray(from, next);
    return {
      fromDay: place * length,
      ...resultsOf(ended, who),
      /** Ppm of the cohort that has had a forced exit by the end of each period from its own on. */
      exitedPpm: exitsBy(people, who, { from: place, periods, length }),
    };
  });
}

/** Those of some people who have bought. */
export function buyersAmong({ spend }: People, who: Int32Array): Int32Array {
  return who.filter((person) => spend[person]! > 0);
}

/** How many of them have had a forced exit. */
export function exitedAmong({ firstExitDay }: People, who: Int32Array): number {
  let exited = 0;
  for (const person of who) if (firstExitDay[person]! >= 0) exited += 1;
  return exited;
}

/** The figures of some people, whoever they are. */
export function resultsOf({ people, worth }: Ended, who: Int32Array) {
  const buyers = buyersAmong(people, who);
  const returned = new Float64Array(buyers.length);
  const result = new Float64Array(buyers.length);
  buyers.forEach((person, place) => {
    returned[place] = resultOf(people, person, 0);
    result[place] = resultOf(people, person, worth[person]!);
  });
  return {
    members: who.length,
    spent: formatMoney(exactSum(people.spend, buyers)),
    returned: formatMoney(exactSum(people.returned, who)),
    worth: formatMoney(exactSum(worth, who)),
    exitedMembers: exitedAmong(people, buyers),
    /** Ppm of what was spent: come back in money; and with what points would pay on the last day. */
    returnedPpm: quantiles(returned) ?? null,
    resultPpm: quantiles(result) ?? null,
  };
}

type Periods = { readonly from: number; readonly periods: number; readonly length: number };

function exitsBy({ firstExitDay }: People, who: Int32Array, { from, periods, length }: Periods): number[] {
  const counts = new Array<number>(periods - from).fill(0);
  for (const person of who) {
    const day = firstExitDay[person]!;
    if (day < 0) continue;
    const period = Math.min(Math.floor(day / length), periods - 1);
    counts[period - from]! += 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return ppmOf(sum, who.length);
  });
}
