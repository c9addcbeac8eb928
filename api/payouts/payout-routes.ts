import {
  type OpenDifferences,
  openDifferencesSchema,
  type PayoutRow,
  payoutSchema,
  payoutsQuery,
  payoutsSchema,
  type ReconciliationAnswer,
  reconciliationQuery,
  reconciliationSchema,
} from '#contract';
import { formatInstant } from '#engine';
import { DIFFERENCE_RULE, listPayouts, openReconciliations, readPayout } from '#payments';
import { detailRoute } from '../read/detail-route.ts';
import { reachState } from '../read/freshness.ts';
import type { House } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { closingRoutes } from './closing-routes.ts';
import { lookAtDay } from './look-at-day.ts';
import { payoutFields, payoutRow, reconciliationRow } from './payout-rows.ts';

const LIST_MAX = 200;
const PAYOUTS_OF = [
  ['withdrawal', '/withdrawals/:id/payout'],
  ['settlement', '/settlements/:id/payout'],
] as const;

/** How far payouts are, what providers said of them, and a day's bill against the journal. */
export function payoutRoutes(app: App, house: House): void {
  for (const [kind, path] of PAYOUTS_OF) {
    detailRoute(app, {
      path,
      tag: kind === 'withdrawal' ? 'withdrawals' : 'stores',
      summary: 'How far a payout is and what the provider said; 404 while nobody is to be asked',
      answer: payoutSchema,
      reach: reachState,
      async find(room, { id }): Promise<PayoutRow> {
        const found = await readPayout(house.database, room.programId, { kind, id });
        if (!found) throw fault('not_found');
        return payoutRow(found);
      },
    });
  }
  detailRoute(app, {
    path: '/payouts',
    tag: 'withdrawals',
    summary: `Payouts of one stage, oldest first, at most ${LIST_MAX}; those in dispute unless told otherwise`,
    answer: payoutsSchema,
    query: payoutsQuery,
    reach: reachState,
    async find(room, _, { stage = 'disputed' }) {
      const found = await listPayouts(house.database, room.programId, stage, LIST_MAX);
      return { items: found.map(payoutFields) };
    },
  });
  detailRoute(app, {
    path: '/reconciliation',
    tag: 'withdrawals',
    summary:
      'A provider’s bill of a day against the journal’s payouts, with every difference; an open one blocks payouts',
    answer: reconciliationSchema,
    query: reconciliationQuery,
    reach: reachState,
    async find(room, _, { day, channel = 'simulated' }): Promise<ReconciliationAnswer> {
      const provider = room.providers.find((one) => one.channel === channel);
      if (!provider) throw fault('not_found');
      const { writer, programId } = room;
      const { utcOffsetMinutes } = writer.state.policy;
      const asOfSeq = writer.position().seq;
      const found = await lookAtDay(house, { programId, utcOffsetMinutes, provider, day });
      return reconciliationRow(found, { day, channel, asOfSeq });
    },
  });
  openDifferencesRoute(app, house);
  closingRoutes(app, house);
}

function openDifferencesRoute(app: App, house: House): void {
  detailRoute(app, {
    path: '/reconciliation/open',
    tag: 'withdrawals',
    summary: 'Days whose bill and journal differ, and whether that keeps anything from being paid out',
    answer: openDifferencesSchema,
    reach: reachState,
    async find({ programId, writer: { state } }): Promise<OpenDifferences> {
      const open = await openReconciliations(house.database, programId).open();
      const now = house.clock();
      const until = (state.governance.overridesByRule.get(DIFFERENCE_RULE) ?? [])
        .filter((one) => one.recordedAt <= now && now < one.until)
        .map((one) => one.until);
      return {
        items: open.map(({ checkedAt, ...one }) => ({ ...one, checkedAt: checkedAt.toISOString() })),
        blocked: open.length > 0 && until.length === 0,
        overriddenUntil: until.length === 0 ? null : formatInstant(Math.max(...until)),
      };
    },
  });
}
