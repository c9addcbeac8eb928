import {
  commissionSchema,
  commissionsPage,
  commissionsQuery,
  orderRowSchema,
  orderSchema,
  ordersPage,
  ordersQuery,
  refundsPage,
  refundsQuery,
} from '#contract';
import { orderFromState } from '../figures/from-state.ts';
import type { House } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { listRoute } from './list-route.ts';
import { commissionRow, orderRow, orderView, refundRow } from './order-rows.ts';
import { statisticsOf } from './order-statistics.ts';
import { amountOf, rangeOf } from './times.ts';

/** Orders, their commissions and refunds. */
export function orderRoutes(app: App, house: House): void {
  listRoute(app, {
    path: '/orders',
    tag: 'orders',
    summary: 'Orders, newest first',
    query: ordersQuery,
    page: ordersPage,
    columns: Object.keys(orderRowSchema.shape),
    fetch: (room, { q, minAmount, maxAmount, ...query }) =>
      room.books.read.orders({
        ...query,
        ...rangeOf(query),
        idPrefix: q,
        minAmount: amountOf(minAmount),
        maxAmount: amountOf(maxAmount),
      }),
    rows: (_, items) => items.map(orderRow),
  });
  detailRoute(app, {
    path: '/orders/:id',
    tag: 'orders',
    summary: 'An order with its split as parties and amounts',
    answer: orderSchema,
    async find(room, { id }) {
      const { item, asOfSeq } = await room.books.read.order(id);
      if (!item) throw fault('not_found');
      const further = await orderFromState(room, id);
      const statistics = await statisticsOf(house, room, item.order);
      return { ...orderView(item, asOfSeq, room.watch.facts(), further), statistics };
    },
  });
  listRoute(app, {
    path: '/commissions',
    tag: 'commissions',
    summary: 'Commissions, newest first; what a refund took back is negative',
    query: commissionsQuery,
    page: commissionsPage,
    columns: Object.keys(commissionSchema.shape),
    fetch: (room, query) => room.books.read.commissions({ ...query, ...rangeOf(query) }),
    rows: (_, items) => items.map(commissionRow),
  });
  listRoute(app, {
    path: '/refunds',
    tag: 'orders',
    summary: 'Refunds, newest first',
    query: refundsQuery,
    page: refundsPage,
    fetch: (room, query) => room.books.read.refunds({ ...query, ...rangeOf(query) }),
    rows: (_, items) => items.map(refundRow),
  });
}
