import { z } from 'zod';
import { COMMISSION_KINDS } from './commissions.ts';
import { lotSchema } from './members.ts';
import { refundRowSchema } from './refunds.ts';
import {
  amountFilter,
  csvListQuery,
  id,
  idFilter,
  instant,
  money,
  page,
  points,
  price,
  regionFilter,
  seq,
  type TimeRange,
  timeRange,
} from './values.ts';

export const ORDER_STATUSES = ['pending', 'settled', 'cancelled'] as const;

export const orderRowSchema = z
  .object({
    orderId: id,
    entry: z.number().int(),
    placedAt: instant,
    settledAt: instant.nullable(),
    due: instant.meta({ description: 'When a pending order settles by itself.' }),
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

export const orderSchema = orderRowSchema
  .extend({
    settledAmount: money,
    split: z.array(partySchema).meta({ description: 'Empty until the order is settled.' }),
    price: price.nullable().meta({ description: 'Price used: the one before this order.' }),
    lot: lotSchema.nullable(),
    refundable: money,
    refunds: z.array(refundRowSchema),
    entries: z.array(z.number().int()).meta({ description: 'Journal entries behind it.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Order' });

export const ordersQuery = csvListQuery.extend({
  ...timeRange,
  q: idFilter.meta({ description: 'Beginning of an id.' }),
  memberId: idFilter,
  storeId: idFilter,
  status: z.enum(ORDER_STATUSES).optional(),
  region: regionFilter.meta({ description: 'A district, city or province.' }),
  minAmount: amountFilter,
  maxAmount: amountFilter,
});
export const ordersPage = page(orderRowSchema).meta({ id: 'Orders' });

export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type OrdersQuery = TimeRange & {
  readonly q?: string;
  readonly memberId?: string;
  readonly storeId?: string;
  readonly status?: OrderStatus;
  readonly region?: string;
  readonly minAmount?: string;
  readonly maxAmount?: string;
};
export type OrderRow = z.infer<typeof orderRowSchema>;
export type OrderDetail = z.infer<typeof orderSchema>;
export type PartyLeg = z.infer<typeof partySchema>;
