import type { Handlers } from '../handlers.ts';
import type { ORDER_COMMANDS } from './commands.ts';
import { placeOrder } from './place-order.ts';
import { reassignOrder } from './reassign-order.ts';
import { refundOrder } from './refund-order.ts';
import { releaseHold } from './release-hold.ts';
import { settleOrder } from './settle-order.ts';
import { voidOrder } from './void-order.ts';

export const ORDER_HANDLERS: Handlers<typeof ORDER_COMMANDS> = {
  PlaceOrder: placeOrder,
  SettleOrder: settleOrder,
  RefundOrder: refundOrder,
  VoidOrder: voidOrder,
  ReassignOrder: reassignOrder,
  ReleaseHold: releaseHold,
};
