import type { ProgramState } from '#engine';
import type { PersonTally, Tally } from './tally.ts';
import { worthOf } from './worth.ts';

const YEAR = 365;

/** Looks at everybody whose first year ends with this day: what came back and what points would pay, by spent. */
export function noteYears(tally: Tally, state: ProgramState, day: number): void {
  for (let person = tally.persons[tally.yearsDone]; person; person = tally.persons[tally.yearsDone]) {
    if (person.joinDay + YEAR > day) return;
    person.yearResult = resultOf(person, worthOf(state, person.id));
    tally.yearsDone += 1;
  }
}

/** Millionths of what was spent that have come back, with so much more still in points. */
export function resultOf(person: PersonTally, worth: number): number {
  return person.spend > 0 ? Math.floor(((person.returned + worth) * 1_000_000) / person.spend) : 0;
}
