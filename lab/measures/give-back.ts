import type { Member } from '#engine';
import { type People, personOf } from './people.ts';

/** Money for somebody, counted when they are of the crowd; answers their number among it. */
export function giveBack(people: People, member: Member, amount: bigint): number | undefined {
  const person = personOf(people, member);
  if (person !== undefined) people.returned[person]! += Number(amount);
  return person;
}
