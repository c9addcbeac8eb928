import { readCell } from './cell.ts';
import { type ColumnHead, type Known, readRows } from './column.ts';
import { readFigures } from './figures.ts';
import { textsOf } from './text-table.ts';
import type { GraphHead, GroupHead } from './write-graph.ts';

/** Makes an empty record of one kind: all its fields, in their order. */
export type Blank = () => Record<string, unknown>;

type List = unknown[] & Set<unknown> & Map<unknown, unknown>;

/**
 * Reads what `writeGraph` wrote: the same object, with the same references among what it reaches. Records with
 * the fields of a blank are made from it.
 *
 * Throws   when the lines are not of that shape. What they say is the caller's to believe.
 */
export function readGraph(lines: Iterator<string>, blanks: readonly Blank[] = []): object {
  const head = JSON.parse(nextLine(lines)) as GraphHead;
  const heads = head.groups;
  const texts: string[] = [];
  while (texts.length < head.texts) for (const text of textsOf(nextLine(lines))) texts.push(text);
  const objects = heads.map((head) => (head.kind === 'object' ? makeRecords(head, blanks) : makeLists(head)));
  const known = { objects, texts };
  for (const [place, head] of heads.entries()) {
    if (head.kind === 'object') fillRecords(head, objects[place]!, known, lines);
    else if (head.kind === 'figures') {
      for (const figures of objects[place]!) readFigures(nextLine(lines), figures as BigInt64Array);
    } else fillLists(head, objects[place]! as readonly List[], known, lines);
  }
  const root = objects[0]?.[0];
  if (!root) throw new Error('there is nothing in it');
  return root;
}

function makeLists({ kind, count, lengths = [] }: GroupHead): object[] {
  if (kind === 'figures') return lengths.map((length) => new BigInt64Array(length));
  const made: object[] = [];
  for (let left = count; left > 0; left -= 1) {
    made.push(kind === 'array' ? [] : kind === 'set' ? new Set() : new Map());
  }
  return made;
}

/** Every record, with what is the same in all of its group; the rest follows column by column. */
function makeRecords({ fields, columns, count }: GroupHead, blanks: readonly Blank[]): object[] {
  const blank = blanks.find((one) => sameFields(Object.keys(one()), fields)) ?? blankOf(fields);
  const pattern = blank();
  const same: { readonly field: string; readonly value: unknown }[] = [];
  for (const [place, field] of fields.entries()) {
    const head = columns[place]!;
    if (head[0] !== 'same' || isRef(head)) continue;
    const value = readCell(head[1], noObject);
    if (!Object.is(pattern[field], value)) same.push({ field, value });
  }
  const made: object[] = [];
  for (let left = count; left > 0; left -= 1) {
    const record = blank();
    for (const { field, value } of same) record[field] = value;
    made.push(record);
  }
  return made;
}

function sameFields(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((field, place) => field === b[place]);
}

function blankOf(fields: readonly string[]): Blank {
  const template = Object.fromEntries(fields.map((field) => [field, undefined]));
  return () => ({ ...template });
}

function fillRecords(
  { fields, columns, count }: GroupHead,
  records: readonly object[],
  known: Known,
  lines: Iterator<string>,
): void {
  for (const [place, field] of fields.entries()) {
    const head = columns[place]!;
    if (head[0] === 'same' && !isRef(head)) continue;
    readColumn(head, count, known, lines, (value, index) => {
      (records[index] as Record<string, unknown>)[field] = value;
    });
  }
}

function fillLists(
  { kind, columns, count }: GroupHead,
  lists: readonly List[],
  known: Known,
  lines: Iterator<string>,
): void {
  const lengths: number[] = new Array(count);
  let total = 0;
  readColumn(columns[0]!, count, known, lines, (value, index) => {
    lengths[index] = value as number;
    total += value as number;
  });
  const keys: unknown[] = [];
  if (kind === 'map') readColumn(columns[1]!, total, known, lines, (key) => keys.push(key));
  let list = 0;
  let left = lengths[0] ?? 0;
  readColumn(columns.at(-1)!, total, known, lines, (value, index) => {
    while (left === 0) left = lengths[++list]!;
    left -= 1;
    if (kind === 'map') lists[list]!.set(keys[index], value);
    else if (kind === 'set') lists[list]!.add(value);
    else lists[list]!.push(value);
  });
}

function readColumn(
  head: ColumnHead,
  count: number,
  known: Known,
  lines: Iterator<string>,
  take: (value: unknown, index: number) => void,
): void {
  if (head[0] === 'same') {
    const value = readCell(head[1], (group, index) => known.objects[group]![index]!);
    for (let index = 0; index < count; index += 1) take(value, index);
    return;
  }
  for (let from = 0; from < count; ) {
    const start = from;
    from += readRows(head, nextLine(lines), known, (value, place) => take(value, start + place));
  }
}

function isRef(head: ColumnHead): boolean {
  return head[0] === 'same' && Array.isArray(head[1]) && head[1][0] === 'ref';
}

function noObject(): never {
  throw new Error('a reference where none can be');
}

function nextLine(lines: Iterator<string>): string {
  const { value, done } = lines.next();
  if (done) throw new Error('it ends too early');
  return value;
}
