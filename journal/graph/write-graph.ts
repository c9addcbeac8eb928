import { type ColumnHead, headOf, writeRows } from './column.ts';
import { type Discovered, discover, type Group, type Kind } from './discover.ts';
import { writeFigures } from './figures.ts';
import { TextTable, textLine } from './text-table.ts';

/** What a reader must know of a group before anything in it is read. */
export type GroupHead = {
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly count: number;
  /** Of figures, which cannot grow, how many each has; a line each follows. */
  readonly lengths?: readonly number[];
  /** One for each field of a record; for lists: lengths, then keys where there are any, then items. */
  readonly columns: readonly ColumnHead[];
};

/** The first line. */
export type GraphHead = { readonly groups: readonly GroupHead[]; readonly texts: number };

/** Values in one line at most: lines stay short enough to be texts. */
export const ROWS_IN_LINE = 20_000;

/**
 * Writes an object and everything it reaches as lines of text: who refers to whom is kept, whatever the cycles.
 * Records, arrays, sets, maps by plain values, figures; texts, numbers, bigints, booleans, null, undefined.
 *
 * Shape    the first line tells the groups and how many texts there are; then the texts; the rows of each column follow, group by group. The root is the
 *          first object of the first group.
 */
export function* writeGraph(root: object): Generator<string> {
  const discovered = discover(root);
  const texts = new TextTable();
  const groups = discovered.groups.map((group) => headOfGroup(group, discovered, texts));
  const all = texts.all();
  yield JSON.stringify({ groups, texts: all.length } satisfies GraphHead);
  for (let from = 0; from < all.length; from += ROWS_IN_LINE) {
    yield textLine(all.slice(from, from + ROWS_IN_LINE));
  }
  for (const [place, group] of discovered.groups.entries()) {
    if (group.kind === 'figures') for (const figures of figuresIn(group)) yield writeFigures(figures);
    for (const [column, head] of groups[place]!.columns.entries()) {
      if (head[0] !== 'same') yield* writeColumn(group, column, head, discovered, texts);
    }
  }
}

function headOfGroup(group: Group, { placeOf }: Discovered, texts: TextTable): GroupHead {
  const { kind, fields, objects } = group;
  const columns = columnsOf(group).map((_, column) => headOf(valuesOf(group, column), placeOf, texts));
  const head = { kind, fields, count: objects.length, columns };
  return kind === 'figures' ? { ...head, lengths: figuresIn(group).map(({ length }) => length) } : head;
}

function* writeColumn(
  group: Group,
  column: number,
  head: ColumnHead,
  { placeOf }: Discovered,
  texts: TextTable,
): Generator<string> {
  const values = valuesOf(group, column);
  for (let from = 0; from < values.length; from += ROWS_IN_LINE) {
    yield writeRows(head, values.slice(from, from + ROWS_IN_LINE), placeOf, texts);
  }
}

function figuresIn({ objects }: Group): readonly BigInt64Array[] {
  return objects as BigInt64Array[];
}

function columnsOf({ kind, fields }: Group): readonly string[] {
  if (kind === 'object') return fields;
  if (kind === 'figures') return [];
  return kind === 'map' ? ['lengths', 'keys', 'items'] : ['lengths', 'items'];
}

/** One column is gathered at a time, so that no more than that is held twice. */
function valuesOf({ kind, fields, objects }: Group, column: number): unknown[] {
  if (kind === 'object') {
    const field = fields[column]!;
    return objects.map((object) => (object as Record<string, unknown>)[field]);
  }
  const lists = objects as (unknown[] & Set<unknown> & Map<unknown, unknown>)[];
  if (column === 0) return lists.map((list) => (kind === 'array' ? list.length : list.size));
  const values: unknown[] = [];
  for (const list of lists) {
    const items = kind === 'map' && column === 1 ? list.keys() : list.values();
    for (const item of items) values.push(item);
  }
  return values;
}
