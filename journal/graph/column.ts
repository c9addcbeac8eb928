import { type Cell, type Place, readCell, writeCell } from './cell.ts';
import type { TextTable } from './text-table.ts';

/**
 * How the values of a column are written. Most columns are of one kind, and need no tag at each value; one
 * value over and over is written once.
 */
export type ColumnHead =
  | readonly ['same', Cell]
  | readonly ['plain']
  | readonly ['bigint']
  /** Places in the table of texts; -1 is undefined. */
  | readonly ['texts']
  /** All into one group; -1 is undefined. */
  | readonly ['refs', number]
  | readonly ['cells'];

type PlaceOf = (object: object) => Place;

export function headOf(values: readonly unknown[], placeOf: PlaceOf, texts: TextTable): ColumnHead {
  const [first] = values;
  if (values.every((value) => value === first)) return ['same', writeCell(first, placeOf)];
  if (values.every(isText) && texts.takeAll(values)) return ['texts'];
  if (values.every(isPlain)) return ['plain'];
  if (values.every((value) => typeof value === 'bigint')) return ['bigint'];
  const group = commonGroup(values, placeOf);
  return group === undefined ? ['cells'] : ['refs', group];
}

export function writeRows(
  head: ColumnHead,
  values: readonly unknown[],
  placeOf: PlaceOf,
  texts: TextTable,
): string {
  if (head[0] === 'plain') return JSON.stringify(values);
  if (head[0] === 'texts') {
    return JSON.stringify(values.map((value) => (value === undefined ? -1 : texts.placeOf(value as string))));
  }
  if (head[0] === 'bigint') return JSON.stringify(values.map((value) => shortBigint(value as bigint)));
  if (head[0] === 'refs') {
    return JSON.stringify(values.map((value) => (value === undefined ? -1 : placeOf(value as object).index)));
  }
  return JSON.stringify(values.map((value) => writeCell(value, placeOf)));
}

/** What rows refer to. */
export type Known = {
  readonly objects: readonly (readonly object[])[];
  readonly texts: readonly string[];
};

/** Reads rows and hands each value over with its place among them. */
export function readRows(
  head: ColumnHead,
  text: string,
  { objects, texts }: Known,
  take: (value: unknown, place: number) => void,
): number {
  const rows = JSON.parse(text) as readonly Cell[];
  if (head[0] === 'plain') for (let place = 0; place < rows.length; place += 1) take(rows[place], place);
  else if (head[0] === 'bigint') {
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place];
      take(row === 0 ? 0n : BigInt(row as number | string), place);
    }
  } else if (head[0] === 'texts') {
    for (let place = 0; place < rows.length; place += 1) take(texts[rows[place] as number], place);
  } else if (head[0] === 'refs') {
    const group = objects[head[1]]!;
    for (let place = 0; place < rows.length; place += 1) take(group[rows[place] as number], place);
  } else {
    const objectAt = (group: number, index: number) => objects[group]![index]!;
    for (let place = 0; place < rows.length; place += 1) take(readCell(rows[place]!, objectAt), place);
  }
  return rows.length;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || value === undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function commonGroup(values: readonly unknown[], placeOf: PlaceOf): number | undefined {
  let common: number | undefined;
  for (const value of values) {
    if (value === undefined) continue;
    if (typeof value !== 'object' || value === null) return undefined;
    const { group } = placeOf(value);
    if (common !== undefined && common !== group) return undefined;
    common = group;
  }
  return common;
}

/** A number where it is exact: JSON reads those faster. */
function shortBigint(value: bigint): number | string {
  const short = Number(value);
  return Number.isSafeInteger(short) ? short : String(value);
}
