import type { ProgramState } from '#engine';
import type { People } from './people.ts';
import type { Tally } from './tally.ts';
import { worthOf } from './worth.ts';

export const YEAR = 365;

/** Looks at everybody whose first year ends with this day: what came back and what points would pay, by spent. */
export function noteYears(tally: Tally, state: ProgramState, day: number): void {
  const { people } = tally;
  for (let place = tally.yearsDone; place < people.members.length; place += 1) {
    const member = people.members[place]!;
    if (people.joinDay[member.number]! + YEAR > day) return;
    people.yearResult[member.number] = resultOf(people, member.number, worthOf(state, member));
    tally.yearsDone += 1;
  }
}

/** Millionths of what was spent that have come back, with so much more still in points. */
export function resultOf({ spend, returned }: People, person: number, worth: number): number {
  const spent = spend[person]!;
  return spent > 0 ? Math.floor(((returned[person]! + worth) * 1_000_000) / spent) : 0;
}
