import {
  accountPostingsPage,
  accountsPage,
  accountsQuery,
  exitsPage,
  injectionSchema,
  injectionsPage,
  injectionsQuery,
  listQuery,
  movementsQuery,
  redemptionsPage,
} from '#contract';
import { formatMoney } from '#engine';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { reachSeq } from './freshness.ts';
import { listRoute } from './list-route.ts';
import { accountPostingRow, accountRow, exitRow, injectionRow, redemptionRow } from './money-rows.ts';
import { rangeOf } from './times.ts';

/** Sales, forced exits, injections, ledger accounts. */
export function moneyRoutes(app: App): void {
  listRoute(app, {
    path: '/redemptions',
    tag: 'redemptions',
    summary: 'Sales of points, newest first',
    query: movementsQuery,
    page: redemptionsPage,
    fetch: (room, query) => room.books.read.redemptions({ ...query, ...rangeOf(query) }),
    rows: (_, items) => items.map(redemptionRow),
  });
  listRoute(app, {
    path: '/exits',
    tag: 'redemptions',
    summary: 'Forced exits, newest first',
    query: movementsQuery,
    page: exitsPage,
    fetch: (room, query) => room.books.read.exits({ ...query, ...rangeOf(query) }),
    rows: (_, items) => items.map(exitRow),
  });
  listRoute(app, {
    path: '/injections',
    tag: 'money',
    summary: 'Injections, newest first',
    query: injectionsQuery,
    page: injectionsPage,
    columns: Object.keys(injectionSchema.shape),
    fetch: (room, query) => room.books.read.injections({ ...query, ...rangeOf(query) }),
    rows: (_, items) => items.map(injectionRow),
  });
  accountRoutes(app);
}

function accountRoutes(app: App): void {
  const schema = {
    tags: ['ledger'],
    summary: 'Accounts with their balances, and the sum over all of them',
    params: pathOf('/accounts'),
    querystring: accountsQuery,
    response: answers(200, accountsPage, READ_PROBLEMS),
  };
  app.get('/accounts', { schema }, async ({ room, query }) => {
    await reachSeq(room, query.minSeq);
    const { accounts, sum, nextCursor, asOfSeq } = await room.books.read.trialBalance(query);
    return {
      items: accounts.map(accountRow),
      sum: formatMoney(sum),
      nextCursor: nextCursor ?? null,
      asOfSeq,
    };
  });
  listRoute(app, {
    path: '/accounts/:account/postings',
    tag: 'ledger',
    summary: 'An account’s postings, newest first',
    query: listQuery,
    page: accountPostingsPage,
    fetch: (room, query, { account }) => room.books.read.accountPostings(account ?? '', query),
    rows: (_, items) => items.map(accountPostingRow),
  });
}
