import type { Pool } from 'pg';
import type { Books } from './books.ts';
import { createFollower } from './follow/follower.ts';
import { rebuildBooks } from './follow/rebuild.ts';
import { queries } from './read/queries.ts';
import { BOOKS_SCHEMA, createBooks } from './schema/create.ts';

/**
 * The books of one program, over the journal's database. Nothing runs before `migrate`; then `follow` a
 * writer, or `catchUp` once.
 */
export function openBooks({ pool, programId }: { pool: Pool; programId: string }): Books {
  const place = { pool, schema: BOOKS_SCHEMA, programId };
  const follower = createFollower(place);
  const { follow, catchUp, position, waitFor, fault, stop } = follower;
  return {
    ...{ programId, follow, catchUp, position, waitFor, fault, stop },
    migrate: () => createBooks(pool),
    async rebuild() {
      await follower.apart(() => rebuildBooks(place));
      return position();
    },
    read: queries(place, () => position().seq),
  };
}
