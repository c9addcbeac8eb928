import {
  type DaysQuery,
  daysSchema,
  overviewSchema,
  type PriceHistoryQuery,
  poolSchema,
  priceHistorySchema,
} from '../pool.ts';
import type { Sender } from './sender.ts';

export function figureMethods({ get }: Sender) {
  return {
    pool: () => get('/pool', poolSchema),
    overview: () => get('/overview', overviewSchema),
    priceHistory: (query: PriceHistoryQuery = {}) => get('/price-history', priceHistorySchema, query),
    days: (query: DaysQuery = {}) => get('/days', daysSchema, query),
  };
}
