import type { CommandTable } from '../shape/field.ts';

export const ORDER_COMMANDS = {
  PlaceOrder: {
    orderId: 'id',
    memberId: 'id',
    storeId: 'id',
    amount: 'money',
    creditsUsed: 'money?',
    lines: 'lines?',
    region: 'region?',
    funding: 'funding={}',
  },
  SettleOrder: { orderId: 'id', reason: 'reference?' },
  RefundOrder: {
    refundId: 'id',
    orderId: 'id',
    amount: 'money',
    lines: 'refundLines?',
    maxLoss: 'money?',
    reason: 'reference?',
    officers: 'references?',
  },
  VoidOrder: {
    orderId: 'id',
    refundId: 'id',
    reason: 'reference',
    maxLoss: 'money?',
    officers: 'references?',
  },
  ReassignOrder: {
    orderId: 'id',
    memberId: 'id?',
    storeId: 'id?',
    reason: 'reference',
    officers: 'references?',
  },
  ReleaseHold: { orderId: 'id', to: 'holdTo', reason: 'reference', officers: 'references?' },
} as const satisfies CommandTable;
