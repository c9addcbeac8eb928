import { type DetectionsQuery, detectionsSchema } from '../detections.ts';
import { type PerformanceQuery, performancePage } from '../performance.ts';
import type { ListQuery } from '../values.ts';
import type { Sender } from './sender.ts';

export function statisticsMethods({ get }: Sender) {
  return {
    performance: (query: ListQuery & PerformanceQuery) => get('/performance', performancePage, query),
    detections: (query: DetectionsQuery = {}) => get('/detections', detectionsSchema, query),
  };
}
