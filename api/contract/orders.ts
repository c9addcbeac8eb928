import { z } from 'zod';
import { COMMISSION_KINDS } from './commissions.ts';
import { lotSchema } from './members.ts';
import { ORDER_STATUSES, type OrderStatus } from './order-statuses.ts';
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
    kind: z.enum(['merchant', 'platform', 'pool', 'remainder', 'origin', 'dividends', ...COMMISSION_KINDS]),
    memberId: id.nullable(),
    storeId: id.nullable().meta({ description: 'The store of origin; null elsewhere.' }),
    amount: money,
  })
  .meta({ id: 'Party', description: 'One leg of an order’s split; the legs sum to the settled amount.' });

const lineSchema = z
  .object({
    line: z.number().int().meta({ description: 'From 1, as refunds name it.' }),
    productId: id.nullable(),
    tariff: z.string(),
    eligible: z.boolean().meta({ description: 'false: all of it is the merchant’s.' }),
    quantity: z.number().int(),
    returned: z.number().int(),
    credits: money.meta({ description: 'What of the credits used pays for it.' }),
    cash: money,
    refunded: money,
    merchant: money,
    platform: money,
    origin: money,
    pool: money,
    points,
  })
  .meta({ id: 'OrderLine', description: 'Parts are 0 until the order is settled.' });

const commissionLeg = { kind: z.enum(COMMISSION_KINDS), memberId: id, amount: money };

/** What an order is beside its row. */
const further = {
  cash: money.meta({ description: 'What of the amount is paid in money.' }),
  creditsUsed: money,
  creditsGranted: money.meta({ description: 'What it gave its buyer to spend in the mall.' }),
  lines: z.array(lineSchema).nullable().meta({ description: 'null: one line of the whole amount.' }),
  origins: z
    .array(z.object({ storeId: id, amount: money }))
    .meta({ description: 'What stores are paid whose credits it used.' }),
  subsidies: z
    .array(z.object({ campaignId: id, amount: money }))
    .meta({ description: 'What campaigns added to its pool part.' }),
  dividends: money.meta({ description: 'What of its remainder feeds the dividend fund.' }),
  withheld: z
    .array(z.object({ ...commissionLeg, place: z.enum(['hold', 'platform']) }))
    .meta({ description: 'Commissions on hold for self-dealing, or given up to the platform.' }),
};

export const orderFurtherSchema = z.object(further).meta({ id: 'OrderFurther' });

export const orderSchema = orderRowSchema
  .extend({
    settledAmount: money,
    split: z.array(partySchema).meta({ description: 'Empty until the order is settled.' }),
    price: price.nullable().meta({ description: 'Price used: the one before this order.' }),
    lot: lotSchema.nullable(),
    refundable: money,
    refunds: z.array(refundRowSchema),
    entries: z.array(z.number().int()).meta({ description: 'Journal entries behind it.' }),
    further: orderFurtherSchema.nullable().meta({ description: 'null while writing has stopped.' }),
    statistics: z
      .array(z.object(commissionLeg))
      .meta({ description: 'What ranks would be paid, where they are only counted.' }),
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
export type OrderFurther = z.infer<typeof orderFurtherSchema>;
export type PartyLeg = z.infer<typeof partySchema>;
