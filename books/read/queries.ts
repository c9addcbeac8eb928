import { detectQueries } from '../detect/detect.ts';
import type { BooksQueries } from '../queries.ts';
import type { Place } from '../store/write-batch.ts';
import { accountQueries } from './accounts.ts';
import { queryDatabase, type Source } from './database.ts';
import { memberQueries } from './members.ts';
import { mentionQueries } from './mentions.ts';
import { movementQueries } from './movements.ts';
import { orderQueries } from './orders.ts';
import { overviewQueries } from './overview.ts';
import { performanceQueries } from './performance.ts';
import { priceQueries } from './price-history.ts';
import { statementQueries } from './statements.ts';
import { storeQueries } from './stores.ts';

export function queries(place: Place, asOfSeq: () => number): BooksQueries {
  const source: Source = { ...place, db: queryDatabase(place.pool, place.schema), asOfSeq };
  return {
    ...memberQueries(source),
    ...storeQueries(source),
    ...orderQueries(source),
    ...movementQueries(source),
    ...priceQueries(source),
    ...overviewQueries(source),
    ...accountQueries(source),
    ...mentionQueries(source),
    ...statementQueries(source),
    ...performanceQueries(source),
    ...detectQueries(source),
  };
}
