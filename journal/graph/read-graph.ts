import { readCell } from './cell.ts';
import { type ColumnHead, readRows } from './column.ts';
import type { GroupHead } from './write-graph.ts';

type Objects = readonly (readonly object[])[];
type List = unknown[] & Set<unknown> & Map<unknown, unknown>;

/**
 * Reads what `writeGraph` wrote: the same object, with the same references among what it reaches.
 *
 * Throws   when the lines are not of that shape. What they say is the caller's to believe.
 */
export function readGraph(lines: Iterator<string>): object {
  const heads = JSON.parse(nextLine(lines)) as readonly GroupHead[];
  const objects = heads.map(makeObjects);
  for (const [place, head] of heads.entries()) {
    if (head.kind === 'object') fillRecords(head, objects[place]!, objects, lines);
    else fillLists(head, objects[place]! as readonly List[], objects, lines);
  }
  const root = objects[0]?.[0];
  if (!root) throw new Error('there is nothing in it');
  return root;
}

/** Every object, with what is the same in all of its group; the rest follows column by column. */
function makeObjects({ kind, fields, count, columns }: GroupHead): object[] {
  const made: object[] = new Array(count);
  const template: Record<string, unknown> = {};
  for (const [place, field] of fields.entries()) {
    const head = columns[place]!;
    template[field] = head[0] === 'same' && !isRef(head) ? readCell(head[1], noObject) : undefined;
  }
  for (let index = 0; index < count; index += 1) {
    if (kind === 'object') made[index] = { ...template };
    else made[index] = kind === 'array' ? [] : kind === 'set' ? new Set() : new Map();
  }
  return made;
}

function fillRecords(
  { fields, columns, count }: GroupHead,
  records: readonly object[],
  objects: Objects,
  lines: Iterator<string>,
): void {
  for (const [place, field] of fields.entries()) {
    const head = columns[place]!;
    if (head[0] === 'same' && !isRef(head)) continue;
    readColumn(head, count, objects, lines, (value, index) => {
      (records[index] as Record<string, unknown>)[field] = value;
    });
  }
}

function fillLists(
  { kind, columns, count }: GroupHead,
  lists: readonly List[],
  objects: Objects,
  lines: Iterator<string>,
): void {
  const lengths: number[] = new Array(count);
  let total = 0;
  readColumn(columns[0]!, count, objects, lines, (value, index) => {
    lengths[index] = value as number;
    total += value as number;
  });
  const keys: unknown[] = [];
  if (kind === 'map') readColumn(columns[1]!, total, objects, lines, (key) => keys.push(key));
  let list = 0;
  let left = lengths[0] ?? 0;
  readColumn(columns.at(-1)!, total, objects, lines, (value, index) => {
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
  objects: Objects,
  lines: Iterator<string>,
  take: (value: unknown, index: number) => void,
): void {
  if (head[0] === 'same') {
    const value = readCell(head[1], (group, index) => objects[group]![index]!);
    for (let index = 0; index < count; index += 1) take(value, index);
    return;
  }
  for (let from = 0; from < count; ) {
    const start = from;
    from += readRows(head, nextLine(lines), objects, (value, place) => take(value, start + place));
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
