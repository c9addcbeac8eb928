import {
  lotsPage,
  lotsQuery,
  type MemberDetail,
  memberSchema,
  quoteSchema,
  withdrawalQuoteSchema,
} from '#contract';
import { memberOf } from '../auth/principal.ts';
import { quoteSale } from '../figures/quote.ts';
import { quoteWithdrawal } from '../figures/withdrawal-quote.ts';
import { detailRoute } from '../read/detail-route.ts';
import { listRoute } from '../read/list-route.ts';
import { memberView } from '../read/member-view.ts';
import { lotRow } from '../read/people-rows.ts';
import { previewRoute } from '../read/preview-routes.ts';
import type { House } from '../room.ts';
import type { App } from '../server/app.ts';
import { forwarder } from '../server/forward.ts';
import { fault } from '../server/problem.ts';
import { ownConsents } from './consent-routes.ts';
import { memberSessionRoutes } from './member-session-routes.ts';
import { ownNotifications } from './notification-routes.ts';
import { ownDataRoute } from './own-data-route.ts';
import { ownProofs } from './own-proofs.ts';
import { ownRecords } from './own-records.ts';
import { ownWrites } from './own-writes.ts';
import { referralRoute } from './referral-route.ts';
import { signUpRoute } from './sign-up-route.ts';
import { storeMoney } from './store-money.ts';
import { storeRoutes } from './store-routes.ts';

const tag = 'me';

/** What a member sees and does: always about themselves, whoever they name. */
export function meScope(app: App, house: House): void {
  const forward = forwarder(house);
  app.addHook('preParsing', async (request, reply) => {
    const { programId } = request.params as { programId: string };
    const room = house.rooms.get(programId);
    if (!room && (await forward(programId, request, reply))) return;
    if (!room) throw fault('not_found');
    request.room = room;
  });
  memberSessionRoutes(app, house);
  signUpRoute(app, house);
  app.register(async (own) => {
    own.addHook('preParsing', async (request) => {
      request.principal = await memberOf(house, request, request.room.programId);
    });
    // The routes below are those of a member by id; the id is the session's and never the caller's.
    own.addHook('preHandler', async (request) => {
      (request.params as { id?: string }).id = request.principal.login;
    });
    ownReads(own as App, house);
    ownRecords(own as App, house);
    referralRoute(own as App, house);
    ownWrites(own as App, house);
    ownNotifications(own as App, house);
    ownConsents(own as App, house);
    storeRoutes(own as App, house);
    storeMoney(own as App, house);
    ownDataRoute(own as App, house);
  });
}

function ownReads(app: App, house: House): void {
  detailRoute(app, {
    path: '',
    tag,
    summary: 'Oneself: points, wallet, lots, who referred one',
    answer: memberSchema,
    async find(room, { id }): Promise<MemberDetail> {
      const { item, asOfSeq } = await room.books.read.member(id);
      if (!item) throw fault('not_found');
      return { ...(await memberView(house, room, item, 'full')), asOfSeq };
    },
  });
  listRoute(app, {
    path: '/lots',
    tag,
    summary: 'One’s own lots, newest first',
    query: lotsQuery,
    page: lotsPage,
    fetch: (room, query, { id }) => room.books.read.memberLots(id ?? '', query),
    rows: (room, items) => items.map((lot) => lotRow(lot, room.watch.facts())),
  });
  ownProofs(app, house);
  previewRoute(app, house, {
    path: '/redemptions/quote',
    type: 'RedeemPoints',
    tag,
    summary: 'What selling one’s own points would pay now',
    inPath: 'memberId',
    leftOut: { redemptionId: 'quote' },
    hidden: ['minNet'],
    answer: quoteSchema,
    plan: quoteSale,
  });
  previewRoute(app, house, {
    path: '/withdrawals/quote',
    type: 'RequestWithdrawal',
    tag,
    summary: 'What a withdrawal of one’s own would pay out now',
    inPath: 'memberId',
    leftOut: { withdrawalId: 'quote' },
    hidden: ['storeId'],
    answer: withdrawalQuoteSchema,
    plan: quoteWithdrawal,
  });
}
