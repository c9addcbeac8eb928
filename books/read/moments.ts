import type { Instant } from '#engine';
import { readEntries } from '#journal';
import type { Moment } from '../statements.ts';
import type { Source } from './database.ts';

/** The last accepted entry up to a moment: all of it holds there, and nothing of what comes after. */
export type Place = { readonly entry: number; readonly seq: number; readonly at: Instant | undefined };

/**
 * Finds a moment in the journal. Marks in the books say in which stretch of entries it lies; only that stretch
 * is read.
 */
export async function placeAt(source: Source, moment: Moment): Promise<Place> {
  const past = (one: { readonly seq: number; readonly at: Instant }) =>
    'seq' in moment ? one.seq > moment.seq : one.at >= moment.before;
  let place: Place = (await markBefore(source, moment)) ?? { entry: 0, seq: 0, at: undefined };
  const { pool, programId } = source;
  for await (const { entries } of readEntries(pool, programId, place.entry)) {
    for (const { entry, seq, at } of entries) {
      if (seq === undefined) continue;
      if (past({ seq, at })) return place;
      place = { entry, seq, at };
    }
  }
  return place;
}

async function markBefore({ db, programId }: Source, moment: Moment): Promise<Place | undefined> {
  const marks = db.selectFrom('entry_times').selectAll().where('program_id', '=', programId);
  const below =
    'seq' in moment
      ? marks.where('seq', '<=', BigInt(moment.seq)).orderBy('seq', 'desc')
      : marks.where('at', '<', BigInt(moment.before)).orderBy('at', 'desc').orderBy('entry', 'desc');
  const row = await below.limit(1).executeTakeFirst();
  return row && { entry: Number(row.entry), seq: Number(row.seq), at: Number(row.at) };
}
