import type { Member } from '#engine';

/**
 * What is counted of each person, in columns by their number: a hundred thousand people are ten arrays, not a
 * hundred thousand objects. Money in whole micro-yuan, exact up to 4.5 billion yuan a person.
 */
export type People = {
  count: number;
  readonly members: Member[];
  /** By the engine's number of a member: their number here, -1 who is none of the crowd. */
  ofMember: Int32Array;
  /** Never falls from one person to the next: people are numbered as they come. */
  joinDay: Int32Array;
  group: Int32Array;
  spend: Float64Array;
  /** Paid into the wallet for points, and commissions; at one's own store, the merchant part too. */
  returned: Float64Array;
  lots: Int32Array;
  /** -1: none yet. */
  firstExitDay: Int32Array;
  /** What a year after joining had come back and points would pay, by then spent: ppm; of those whose year is over. */
  yearResult: Float64Array;
};

const FIRST_ROOM = 1_024;
const NOBODY = -1;

export function openPeople(): People {
  return {
    count: 0,
    members: [],
    ofMember: new Int32Array(FIRST_ROOM).fill(NOBODY),
    joinDay: new Int32Array(FIRST_ROOM),
    group: new Int32Array(FIRST_ROOM),
    spend: new Float64Array(FIRST_ROOM),
    returned: new Float64Array(FIRST_ROOM),
    lots: new Int32Array(FIRST_ROOM),
    firstExitDay: new Int32Array(FIRST_ROOM),
    yearResult: new Float64Array(FIRST_ROOM),
  };
}

/** Somebody joined. */
export function addPerson(people: People, member: Member, group: number, joinDay: number): void {
  const number = people.count;
  if (number === people.joinDay.length) makeRoom(people);
  while (member.number >= people.ofMember.length) {
    const from = people.ofMember.length;
    people.ofMember = doubled(people.ofMember).fill(NOBODY, from);
  }
  people.ofMember[member.number] = number;
  people.members.push(member);
  people.joinDay[number] = joinDay;
  people.group[number] = group;
  people.firstExitDay[number] = -1;
  people.count += 1;
}

/** The number of a member among the people; undefined: none of the crowd. */
export function personOf({ ofMember }: People, member: Member): number | undefined {
  const person = ofMember[member.number] ?? NOBODY;
  return person === NOBODY ? undefined : person;
}

function makeRoom(people: People): void {
  people.joinDay = doubled(people.joinDay);
  people.group = doubled(people.group);
  people.spend = doubled(people.spend);
  people.returned = doubled(people.returned);
  people.lots = doubled(people.lots);
  people.firstExitDay = doubled(people.firstExitDay);
  people.yearResult = doubled(people.yearResult);
}

function doubled<Column extends Int32Array | Float64Array>(column: Column): Column {
  const room = new (column.constructor as new (length: number) => Column)(column.length * 2);
  room.set(column);
  return room;
}
