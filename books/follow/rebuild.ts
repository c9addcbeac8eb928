import { createHash } from 'node:crypto';
import { readEntries } from '#journal';
import type { Standing } from '../fold/standing.ts';
import { createBooks, dropBooks } from '../schema/create.ts';
import { TABLES } from '../schema/tables.ts';
import type { Place } from '../store/write-batch.ts';
import { createReader } from './reader.ts';

/** A schema of one program beside the live one; no other program's rebuild meets it. */
export function shadowOf(place: Place, purpose: 'rebuild' | 'verify'): Place {
  const mark = createHash('sha256').update(place.programId).digest('hex').slice(0, 16);
  return { ...place, schema: `${place.schema}_${purpose}_${mark}` };
}

/** Told after each batch how far the journal has been read. */
export type Progress = (entry: number) => void;

/** Folds the journal, up to an entry or to its end, into tables made for it. */
export async function foldInto(
  shadow: Place,
  upTo = Number.MAX_SAFE_INTEGER,
  progress?: Progress,
): Promise<Standing> {
  await dropBooks(shadow.pool, shadow.schema);
  await createBooks(shadow.pool, shadow.schema);
  const reader = createReader(shadow);
  await reader.reset();
  for await (const batch of readEntries(shadow.pool, shadow.programId, -1)) {
    const entries =
      batch.lastEntry > upTo ? batch.entries.filter(({ entry }) => entry <= upTo) : batch.entries;
    await reader.take({ ...batch, entries });
    progress?.(batch.lastEntry);
    if (batch.lastEntry >= upTo) break;
  }
  await reader.flush();
  return reader.written();
}

/** Makes the program's rows again beside the live ones, then puts them in their place in one transaction. */
export async function rebuildBooks(place: Place, progress?: Progress): Promise<void> {
  const shadow = shadowOf(place, 'rebuild');
  await foldInto(shadow, undefined, progress);
  const client = await place.pool.connect();
  try {
    await client.query('begin');
    const names = Object.keys(TABLES);
    for (const name of names) {
      await client.query(`delete from ${place.schema}.${name} where program_id = $1`, [place.programId]);
      await client.query(`insert into ${place.schema}.${name} select * from ${shadow.schema}.${name}`);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    await dropBooks(place.pool, shadow.schema);
  }
}
