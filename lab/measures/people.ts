/**
 * What is counted of each person, in columns by their number: a hundred thousand people are ten arrays, not a
 * hundred thousand objects. Money in whole micro-yuan, exact up to 4.5 billion yuan a person.
 */
export type People = {
  count: number;
  readonly ids: string[];
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

export function openPeople(): People {
  return {
    count: 0,
    ids: [],
    joinDay: new Int32Array(FIRST_ROOM),
    group: new Int32Array(FIRST_ROOM),
    spend: new Float64Array(FIRST_ROOM),
    returned: new Float64Array(FIRST_ROOM),
    lots: new Int32Array(FIRST_ROOM),
    firstExitDay: new Int32Array(FIRST_ROOM),
    yearResult: new Float64Array(FIRST_ROOM),
  };
}

/** Somebody joined; answers their number. */
export function addPerson(people: People, id: string, group: number, joinDay: number): number {
  const number = people.count;
  if (number === people.joinDay.length) makeRoom(people);
  people.ids.push(id);
  people.joinDay[number] = joinDay;
  people.group[number] = group;
  people.firstExitDay[number] = -1;
  people.count += 1;
  return number;
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
