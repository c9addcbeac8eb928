import { PAGE_LIMIT_MAX, type Page, type PageRequest } from '../queries.ts';

const LIMIT_DEFAULT = 50;
const CURSOR = /^(\d{1,18})(?:\.(\d{1,9}))?$/;

/** Rows are numbered by the entry that made them, and by line where one entry makes several. */
export type Place = { readonly entry: number; readonly line: number };

export function limitOf(request: PageRequest): number {
  const limit = request.limit ?? LIMIT_DEFAULT;
  return Math.min(Math.max(Math.trunc(limit), 1), PAGE_LIMIT_MAX);
}

/** Where a page goes on: below this place. A cursor that cannot be read starts from the newest. */
export function placeAfter(request: PageRequest): Place | undefined {
  if (request.cursor === undefined) return undefined;
  const match = CURSOR.exec(Buffer.from(request.cursor, 'base64url').toString('latin1'));
  return match ? { entry: Number(match[1]), line: Number(match[2] ?? 0) } : undefined;
}

export function cursorOf(place: { entry: number | bigint; line?: number | bigint }): string {
  return Buffer.from(`${place.entry}.${place.line ?? 0}`, 'latin1').toString('base64url');
}

/** Makes a page of one row more than asked for: that row says that there is a next page. */
export function pageOf<Row extends { entry: number | bigint; line?: number }, Item>(
  rows: readonly Row[],
  limit: number,
  asOfSeq: number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), nextCursor: more ? cursorOf(last) : undefined, asOfSeq };
}
