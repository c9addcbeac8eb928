import type { Member } from '#engine';

/**
 * What is counted of each person, in columns by the engine's number of a member: nobody is looked up by name, and
 * a hundred thousand people are nine arrays, not a hundred thousand objects. Other members have places in them
 * that nobody looks at. Money in whole micro-yuan, exact up to 4.5 billion yuan a person.
 */
export type People = {
  /** Those of the crowd, in the order they came. */
  readonly members: Member[];
  /** Never falls from one who came to the next. */
  joinDay: Int32Array;
  group: Int32Array;
  spend: Float64Array;
  /** Paid into the wallet for points, and commissions; at one's own store, the merchant part too. */
  returned: Float64Array;
  /** Of it what the pool paid for points, less what a refund took back of that. */
  fromPool: Float64Array;
  lots: Int32Array;
  /** -1: none yet. */
  firstExitDay: Int32Array;
  /** What a year after joining had come back and points would pay, by then spent: ppm; of those whose year is over. */
  yearResult: Float64Array;
};

const FIRST_ROOM = 1_024;

export function openPeople(): People {
  return {
    members: [],
    joinDay: new Int32Array(FIRST_ROOM),
    group: new Int32Array(FIRST_ROOM),
    spend: new Float64Array(FIRST_ROOM),
    returned: new Float64Array(FIRST_ROOM),
    fromPool: new Float64Array(FIRST_ROOM),
    lots: new Int32Array(FIRST_ROOM),
    firstExitDay: new Int32Array(FIRST_ROOM),
    yearResult: new Float64Array(FIRST_ROOM),
  };
}

/** Somebody joined. */
export function addPerson(people: People, member: Member, group: number, joinDay: number): void {
  const { number } = member;
  while (number >= people.joinDay.length) makeRoom(people);
  people.members.push(member);
  people.joinDay[number] = joinDay;
  people.group[number] = group;
  people.firstExitDay[number] = -1;
}

/** Money for somebody, or back from them. */
export function giveBack({ returned }: People, { number }: Member, amount: bigint): void {
  returned[number]! += Number(amount);
}

/** Money the pool pays for somebody's points, or what a refund takes back of it. */
export function payFromPool(people: People, member: Member, amount: bigint): void {
  giveBack(people, member, amount);
  people.fromPool[member.number]! += Number(amount);
}

function makeRoom(people: People): void {
  people.joinDay = doubled(people.joinDay);
  people.group = doubled(people.group);
  people.spend = doubled(people.spend);
  people.returned = doubled(people.returned);
  people.fromPool = doubled(people.fromPool);
  people.lots = doubled(people.lots);
  people.firstExitDay = doubled(people.firstExitDay);
  people.yearResult = doubled(people.yearResult);
}

function doubled<Column extends Int32Array | Float64Array>(column: Column): Column {
  const room = new (column.constructor as new (length: number) => Column)(column.length * 2);
  room.set(column);
  return room;
}
