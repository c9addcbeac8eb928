import { z } from 'zod';
import { COMMISSION_KINDS } from './commissions.ts';
import { id, instant, listQuery, money, page, points, price, seq } from './values.ts';

export const ORDER_STATUSES = ['pending', 'settled', 'cancelled'] as const;

export const orderRowSchema = z
  .object({
    orderId: id,
    placedAt: instant,
    settledAt: instant.nullable(),
    due: instant.nullable().meta({ description: 'When a pending order settles by itself.' }),
    memberId: id,
    storeId: id,
    amount: money,
    refunded: money,
    status: z.enum(ORDER_STATUSES),
    tariff: z.string(),
    region: z.string().nullable(),
    fundingMode: z.string(),
    channel: z.string(),
    merchant: money,
    platform: money.meta({ description: 'Without the remainder.' }),
    commissions: money,
    remainder: money,
    pool: money,
    points: points.meta({ description: 'Points minted.' }),
  })
  .meta({ id: 'OrderRow', description: 'Parts are 0 until the order is settled.' });

/** One hue and one word per party everywhere (look.md). */
export const PARTIES = ['store', 'platform', 'referrer', 'recruiter', 'agent', 'pool', 'dividends'] as const;

export const partySchema = z
  .object({
    party: z.enum(PARTIES),
    kind: z.enum(['merchant', 'platform', 'pool', 'remainder', ...COMMISSION_KINDS]),
    memberId: id.nullable(),
    amount: money,
  })
  .meta({ id: 'Party', description: 'One leg of an order’s split; the legs sum to the settled amount.' });

export const orderRefundSchema = z
  .object({
    refundId: id,
    at: instant,
    entry: z.number().int(),
    amount: money,
    paid: money,
    loss: money,
  })
  .meta({ id: 'OrderRefund' });

export const orderSchema = orderRowSchema
  .extend({
    split: z.array(partySchema),
    price: price.nullable().meta({ description: 'Price used: the one before this order.' }),
    refundable: money,
    refunds: z.array(orderRefundSchema),
    entries: z.array(z.number().int()).meta({ description: 'Journal entries behind it.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Order' });

export const refundPreviewBody = z.strictObject({ amount: z.string().max(48) });

export const refundPreviewSchema = z
  .object({
    orderId: id,
    amount: money,
    refundable: money,
    status: z.enum(ORDER_STATUSES),
    store: money.meta({ description: 'What the store gives back, its loss included.' }),
    platform: money,
    commissions: z.array(z.object({ kind: z.enum(COMMISSION_KINDS), memberId: id, amount: money })),
    pool: money,
    burned: points,
    soldPoints: points,
    clawback: money,
    fromWallet: money,
    keptBack: money,
    surplus: money,
    loss: money,
    lossTo: z.enum(['store', 'platform']),
    paid: money.meta({ description: 'What the buyer gets over the order’s channel.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'RefundPreview' });

export const ordersQuery = listQuery.extend({
  memberId: z.string().max(64).optional(),
  storeId: z.string().max(64).optional(),
  status: z.enum(ORDER_STATUSES).optional(),
  q: z.string().max(64).optional().meta({ description: 'Beginning of an id.' }),
  from: instant.optional(),
  to: instant.optional(),
});
export const ordersPage = page(orderRowSchema).meta({ id: 'Orders' });

export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type OrdersQuery = {
  readonly memberId?: string;
  readonly storeId?: string;
  readonly status?: OrderStatus;
  readonly q?: string;
  readonly from?: string;
  readonly to?: string;
};
export type OrderRow = z.infer<typeof orderRowSchema>;
export type OrderDetail = z.infer<typeof orderSchema>;
export type PartyLeg = z.infer<typeof partySchema>;
export type RefundPreview = z.infer<typeof refundPreviewSchema>;
