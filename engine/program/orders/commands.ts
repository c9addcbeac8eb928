import type { CommandTable } from '../shape/field.ts';

export const ORDER_COMMANDS = {
  PlaceOrder: {
    orderId: 'id',
    memberId: 'id',
    storeId: 'id',
    amount: 'money',
    region: 'region?',
    funding: 'funding={}',
  },
  SettleOrder: { orderId: 'id', reason: 'reference?' },
  RefundOrder: { refundId: 'id', orderId: 'id', amount: 'money', maxLoss: 'money?', reason: 'reference?' },
} as const satisfies CommandTable;
