import type { ProgramState } from '#engine';
import type { People } from './people.ts';
import type { Tally } from './tally.ts';
import { worthOf } from './worth.ts';

const YEAR = 365;

/** Looks at everybody whose first year ends with this day: what came back and what points would pay, by spent. */
export function noteYears(tally: Tally, state: ProgramState, day: number): void {
  const { people } = tally;
  for (let person = tally.yearsDone; person < people.count; person += 1) {
    if (people.joinDay[person]! + YEAR > day) return;
    people.yearResult[person] = resultOf(people, person, worthOf(state, people.members[person]!));
    tally.yearsDone += 1;
  }
}

/** Millionths of what was spent that have come back, with so much more still in points. */
export function resultOf({ spend, returned }: People, person: number, worth: number): number {
  const spent = spend[person]!;
  return spent > 0 ? Math.floor(((returned[person]! + worth) * 1_000_000) / spent) : 0;
}
