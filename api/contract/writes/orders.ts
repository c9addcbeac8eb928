import type { Writes } from './write.ts';

/** Orders and what undoes or corrects them, and the sale of points. */
export const ORDER_WRITES = {
  PlaceOrder: { path: '/orders', tag: 'orders', summary: 'Place an order', makes: ['orderId', 'ord_'] },
  SettleOrder: {
    path: '/orders/:id/settle',
    tag: 'orders',
    summary: 'Settle a pending order now',
    inPath: 'orderId',
  },
  RefundOrder: {
    path: '/orders/:id/refunds',
    tag: 'orders',
    summary: 'Refund an order, in part or whole',
    inPath: 'orderId',
    makes: ['refundId', 'ref_'],
  },
  VoidOrder: {
    path: '/orders/:id/void',
    tag: 'orders',
    summary: 'Void an order: refund all that is left, with its goods and credits',
    inPath: 'orderId',
    makes: ['refundId', 'ref_'],
  },
  ReassignOrder: {
    path: '/orders/:id/reassign',
    tag: 'orders',
    summary: 'Give an order to the member or the store it should have been of',
    inPath: 'orderId',
  },
  ReleaseHold: {
    path: '/orders/:id/release-hold',
    tag: 'orders',
    summary: 'Decide about commissions held for self-dealing',
    inPath: 'orderId',
  },
  RedeemPoints: {
    path: '/redemptions',
    tag: 'redemptions',
    summary: 'Sell points',
    makes: ['redemptionId', 'red_'],
  },
} as const satisfies Writes;
