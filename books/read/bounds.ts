import type { TimeRange } from '../queries.ts';
import type { Source } from './database.ts';
import { type Place, placeAfter } from './page.ts';

/** The stretch of entries a page can lie in, from the cursor and, a little wider than asked, the times. */
export type Bounds = {
  readonly after: bigint;
  readonly upTo: bigint | undefined;
  readonly below: Place | undefined;
};

/**
 * Times become entries, whose order every index has: entries and times rise together. What batches cut too
 * wide, the query's own condition on the time cuts off.
 */
export async function boundsOf(
  source: Source,
  request: TimeRange & { readonly cursor?: string | undefined },
): Promise<Bounds> {
  const { db, programId } = source;
  const times = db.selectFrom('entry_times').where('program_id', '=', programId);
  const { from, to } = request;
  const before =
    from === undefined
      ? undefined
      : await times
          .where('at', '<', BigInt(from))
          .select((one) => one.fn.max('entry').as('entry'))
          .executeTakeFirst();
  const end =
    to === undefined
      ? undefined
      : await times
          .where('at', '>=', BigInt(to))
          .select((one) => one.fn.min('entry').as('entry'))
          .executeTakeFirst();
  return {
    after: before?.entry == null ? -1n : BigInt(before.entry),
    upTo: end?.entry == null ? undefined : BigInt(end.entry),
    below: placeAfter(request),
  };
}
