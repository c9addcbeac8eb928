import { formatMoney, type ProgramState } from '#engine';
import { resultOf } from './note-years.ts';
import { ppmOf, quantiles } from './quantiles.ts';
import type { PersonTally, Tally } from './tally.ts';
import { worthOf } from './worth.ts';

const [WEEK, MONTH, QUARTER, YEAR] = [7, 30, 91, 365];

/** Members by when they joined; so long that at most some forty cohorts come of it. */
export function cohortDays(days: number): number {
  if (days <= 92) return WEEK;
  if (days <= 1_100) return MONTH;
  return days <= 3_660 ? QUARTER : YEAR;
}

/** A person with what their points would pay at the end. */
export type Ended = PersonTally & { readonly worth: number };

export function endedOf(tally: Tally, state: ProgramState): readonly Ended[] {
  return tally.persons.map((person) => ({ ...person, worth: worthOf(state, person.id) }));
}

/** What became of the people who joined at about the same time. */
export function cohortsOf(people: readonly Ended[], days: number) {
  const length = cohortDays(days);
  const periods = Math.ceil(days / length);
  const cohorts = Array.from({ length: periods }, () => [] as Ended[]);
  for (const person of people) cohorts[Math.floor(person.joinDay / length)]!.push(person);
  return cohorts.map((members, place) => ({
    fromDay: place * length,
    ...resultsOf(members),
    /** Ppm of the cohort that has had a forced exit by the end of each period from its own on. */
    exitedPpm: exitsBy(members, place, periods, length),
  }));
}

/** The figures of some people, whoever they are. */
export function resultsOf(members: readonly Ended[]) {
  const buyers = members.filter(({ spend }) => spend > 0);
  const exited = buyers.filter(({ firstExitDay }) => firstExitDay >= 0).length;
  return {
    members: members.length,
    spent: formatMoney(sumOf(buyers, ({ spend }) => spend)),
    returned: formatMoney(sumOf(members, ({ returned }) => returned)),
    worth: formatMoney(sumOf(members, ({ worth }) => worth)),
    exitedMembers: exited,
    /** Ppm of what was spent: come back in money; and with what points would pay on the last day. */
    returnedPpm: quantiles(buyers.map((person) => resultOf(person, 0))) ?? null,
    resultPpm: quantiles(buyers.map((person) => resultOf(person, person.worth))) ?? null,
  };
}

function sumOf(members: readonly Ended[], of: (person: Ended) => number): bigint {
  return members.reduce((sum, person) => sum + BigInt(of(person)), 0n);
}

function exitsBy(members: readonly Ended[], from: number, periods: number, length: number): number[] {
  const counts = new Array<number>(periods - from).fill(0);
  for (const { firstExitDay } of members) {
    if (firstExitDay < 0) continue;
    const period = Math.min(Math.floor(firstExitDay / length), periods - 1);
    counts[period - from]! += 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return ppmOf(sum, members.length);
  });
}
