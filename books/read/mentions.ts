import type { BooksQueries, MentionFilter, Page } from '../queries.ts';
import type { Source } from './database.ts';
import { limitOf, pageOf, placeAfter } from './page.ts';

async function listMentions(source: Source, filter: MentionFilter): Promise<Page<number>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  const below = placeAfter(filter);
  let query = source.db
    .selectFrom('mentions')
    .select('entry')
    .where('program_id', '=', source.programId)
    .where('about', '=', filter.about)
    .orderBy('entry', 'desc')
    .limit(limit + 1);
  if (below) query = query.where('entry', '<', BigInt(below.entry));
  return pageOf(await query.execute(), limit, asOfSeq, ({ entry }) => Number(entry));
}

export function mentionQueries(source: Source): Pick<BooksQueries, 'mentions'> {
  return { mentions: (filter) => listMentions(source, filter) };
}
