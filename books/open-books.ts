import type { Pool } from 'pg';
import type { Books } from './books.ts';
import { Follower } from './follow/follower.ts';
import { rebuildBooks } from './follow/rebuild.ts';
import { queries } from './read/queries.ts';
import { BOOKS_SCHEMA, createBooks } from './schema/create.ts';

/**
 * The books of one program, over the journal's database. Nothing runs before `migrate`; then `follow` a
 * writer, or `catchUp` once.
 */
export function openBooks({ pool, programId }: { pool: Pool; programId: string }): Books {
  const place = { pool, schema: BOOKS_SCHEMA, programId };
  const follower = new Follower(place);
  return {
    programId,
    migrate: () => createBooks(pool),
    follow: (source) => follower.follow(source),
    catchUp: () => follower.catchUp(),
    position: () => follower.position(),
    waitFor: (seq, timeoutMs) => follower.waitFor(seq, timeoutMs),
    async rebuild(progress) {
      await follower.apart(() => rebuildBooks(place, progress));
      return follower.position();
    },
    fault: () => follower.fault(),
    stop: () => follower.stop(),
    read: queries(place, () => follower.position().seq),
  };
}
