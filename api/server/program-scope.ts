import { principalOf } from '../auth/principal.ts';
import { consentRoutes } from '../consents/consent-routes.ts';
import { approvalRoutes } from '../desk/approval-routes.ts';
import { cashierRoutes } from '../desk/cashier-routes.ts';
import { namesRoute } from '../desk/names-route.ts';
import { personRoutes } from '../desk/person-routes.ts';
import { searchRoute } from '../desk/search-route.ts';
import { evidenceRoutes } from '../evidence/evidence-routes.ts';
import { exportRoutes } from '../exports/export-routes.ts';
import { eventsRoute } from '../live/events-route.ts';
import { notificationRoutes } from '../notifications/notification-routes.ts';
import { closeRoutes } from '../papers/close-routes.ts';
import { proofRoutes } from '../papers/proof-routes.ts';
import { bankBalanceRoutes } from '../payouts/bank-balance-routes.ts';
import { payoutRoutes } from '../payouts/payout-routes.ts';
import { settlementRunRoutes } from '../payouts/settlement-run-routes.ts';
import { settlementScheduleRoutes } from '../payouts/settlement-schedule-routes.ts';
import { simulationRoutes } from '../payouts/simulation-routes.ts';
import { figureRoutes } from '../read/figure-routes.ts';
import { governanceRoutes } from '../read/governance-routes.ts';
import { journalRoutes } from '../read/journal-routes.ts';
import { moneyRoutes } from '../read/money-routes.ts';
import { orderRoutes } from '../read/order-routes.ts';
import { peopleRoutes } from '../read/people-routes.ts';
import { policyRoutes } from '../read/policy-routes.ts';
import { previewRoutes } from '../read/preview-routes.ts';
import { regionRoutes } from '../read/region-routes.ts';
import { registerRoutes } from '../read/register-routes.ts';
import { statementRoutes } from '../read/statement-routes.ts';
import { statisticsRoutes } from '../read/statistics-routes.ts';
import type { House } from '../room.ts';
import { webhookRoutes } from '../webhooks/webhook-routes.ts';
import { writeRoutes } from '../write/write-routes.ts';
import type { App } from './app.ts';
import { forwarder } from './forward.ts';
import { fault } from './problem.ts';

/**
 * Everything of one program: who asks and which program is found out once, after the limits were looked at and
 * before the body is read.
 */
export function programScope(app: App, house: House): void {
  const forward = forwarder(house);
  app.addHook('preParsing', async (request, reply) => {
    const { programId } = request.params as { programId: string };
    const room = house.rooms.get(programId);
    // Who asks is found out where the answer is given, by the same keys and sessions.
    if (!room && (await forward(programId, request, reply))) return;
    request.principal = await principalOf(house, request);
    if (!room) throw fault('not_found');
    request.room = room;
  });
  figureRoutes(app, house);
  peopleRoutes(app, house);
  regionRoutes(app, house);
  orderRoutes(app, house);
  moneyRoutes(app);
  statementRoutes(app, house);
  registerRoutes(app);
  statisticsRoutes(app, house);
  payoutRoutes(app, house);
  bankBalanceRoutes(app, house);
  settlementRunRoutes(app, house);
  settlementScheduleRoutes(app, house);
  simulationRoutes(app, house);
  webhookRoutes(app, house);
  notificationRoutes(app, house);
  journalRoutes(app, house);
  policyRoutes(app);
  governanceRoutes(app, house);
  previewRoutes(app, house);
  approvalRoutes(app, house);
  personRoutes(app, house);
  searchRoute(app, house);
  namesRoute(app, house);
  consentRoutes(app, house);
  exportRoutes(app, house);
  closeRoutes(app, house);
  proofRoutes(app, house);
  cashierRoutes(app, house);
  evidenceRoutes(app, house);
  writeRoutes(app, house);
  eventsRoute(app, house);
}
