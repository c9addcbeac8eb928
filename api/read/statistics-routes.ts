import {
  type DetectionsAnswer,
  detectionsQuery,
  detectionsSchema,
  performancePage,
  performanceQuery,
  performanceSchema,
} from '#contract';
import { formatInstant } from '#engine';
import { memberNames, nameReader } from '../desk/member-names.ts';
import type { House } from '../room.ts';
import type { App } from '../server/app.ts';
import { detailRoute } from './detail-route.ts';
import { listRoute } from './list-route.ts';
import { detectionRow, performanceRow } from './statistics-rows.ts';
import { rangeOf } from './times.ts';

/** What the books make out of many orders: figures of a month, and stores that somebody should look at. */
export function statisticsRoutes(app: App, house: House): void {
  listRoute(app, {
    path: '/performance',
    tag: 'members',
    summary: 'What a month brought by each member: a statistic, nothing is paid by it',
    query: performanceQuery,
    page: performancePage,
    columns: Object.keys(performanceSchema.shape),
    fetch: (room, query) => room.books.read.performance(query),
    async rows(room, items, principal) {
      const ids = items.map(({ memberId }) => memberId);
      const names = await memberNames(house, room, ids, nameReader(principal));
      return items.map((item) => performanceRow(item, names.get(item.memberId)));
    },
  });
  detailRoute(app, {
    path: '/detections',
    tag: 'cases',
    summary: 'Stores that two independent families of figures point at: leads, a person decides',
    answer: detectionsSchema,
    query: detectionsQuery,
    async find(room, _, query): Promise<DetectionsAnswer> {
      const { bindingDays } = room;
      const asked = { detector: query.detector, limit: query.limit, bindingDays, ...rangeOf(query) };
      const { items, found, from, to, asOfSeq } = await room.books.read.detections(asked);
      const ids = items.map(({ storeId }) => storeId);
      const names = await house.desk.namesOf(room.programId, 'store', ids);
      const rows = items.map((item) => detectionRow(item, names.get(item.storeId)));
      return { from: formatInstant(from), to: formatInstant(to), items: rows, found, asOfSeq };
    },
  });
}
