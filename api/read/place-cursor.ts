import { badQuery } from '../server/wrong-input.ts';

const CURSOR = /^before-(\d{1,15})$/;

/** The cursor of what comes before a place, in a list that goes from the newest down. */
export function cursorBefore(place: number): string {
  return `before-${place}`;
}

/**
 * The place a cursor stands for; undefined: from the newest.
 *
 * Throws   bad_query when it is none of ours.
 */
export function placeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const place = CURSOR.exec(cursor)?.[1];
  if (place === undefined) throw badQuery('cursor', 'cursor', cursor);
  return Number(place);
}
