import type { BodyOf } from '../commands.ts';
import { type OrdersQuery, orderSchema, ordersPage } from '../orders.ts';
import { refundPreviewSchema } from '../refunds.ts';
import type { ListQuery } from '../values.ts';
import type { Sender, WriteOptions } from './sender.ts';

export function orderMethods({ get, ask, command }: Sender) {
  const one = (orderId: string) => `/orders/${encodeURIComponent(orderId)}`;
  return {
    orders: (query: ListQuery & OrdersQuery = {}) => get('/orders', ordersPage, query),
    order: (orderId: string) => get(one(orderId), orderSchema),
    placeOrder: (body: BodyOf<'PlaceOrder'>, options?: WriteOptions) => command('PlaceOrder', body, options),
    settleOrder: (orderId: string, body: BodyOf<'SettleOrder', 'orderId'> = {}, options?: WriteOptions) =>
      command('SettleOrder', { ...body, orderId }, options),
    previewRefund: (orderId: string, amount: string, lines?: BodyOf<'RefundOrder'>['lines']) =>
      ask(`${one(orderId)}/refunds/preview`, refundPreviewSchema, { amount, lines }),
    refundOrder: (orderId: string, body: BodyOf<'RefundOrder', 'orderId'>, options?: WriteOptions) =>
      command('RefundOrder', { ...body, orderId }, options),
  };
}
