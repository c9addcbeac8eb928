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
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { listRoute } from './list-route.ts';
import { commissionRow, orderRow, orderView, refundRow } from './order-rows.ts';
import { amountOf, rangeOf } from './times.ts';

/** Orders, their commissions and refunds. */
export function orderRoutes(app: App): void {
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
      return orderView(item, asOfSeq, room.watch.facts());
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
