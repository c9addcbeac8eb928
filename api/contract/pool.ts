import { z } from 'zod';
import { id, instant, money, points, price, seq } from './values.ts';

/** What everybody could ask for against what is there. Estimates are named as such. */
export const reserveSchema = z
  .object({
    asOfSeq: seq,
    payoutNow: money.meta({
      description: 'What all members would be paid if everybody sold at once at the present price.',
    }),
    cash: money.meta({ description: 'All cash accounts together.' }),
    cashByChannel: z.record(z.string(), money),
    wallets: money,
    commissions: money,
    storePayables: money,
    storeDeposits: money,
    atProviders: money,
    platformRevenue: money,
    refundLoss: money,
  })
  .meta({ id: 'Reserve' });

export const poolSchema = z
  .object({
    programId: id,
    asOfSeq: seq,
    at: instant.nullable().meta({ description: 'Time of the last accepted command.' }),
    pool: money,
    supply: points,
    genesis: points,
    memberPoints: points,
    price,
    startPrice: money,
    stream: money.meta({ description: 'Money on its way into the pool.' }),
    pending: money.meta({ description: 'Money of orders that wait to be settled.' }),
    exitQueue: z.number().int().meta({ description: 'Lots due to leave with the next command.' }),
    reserve: reserveSchema,
  })
  .meta({ id: 'Pool' });

export type PoolFigures = z.infer<typeof poolSchema>;
export type Reserve = z.infer<typeof reserveSchema>;

export const BUCKETS = ['hour', 'day', 'week', 'month'] as const;

export const priceHistoryQuery = z.object({
  bucket: z.enum(BUCKETS).optional(),
  from: instant.optional(),
  to: instant.optional(),
  minSeq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
});
export type PriceHistoryQuery = {
  readonly bucket?: (typeof BUCKETS)[number];
  readonly from?: string;
  readonly to?: string;
};

export const pricePointSchema = z.object({
  at: instant.meta({ description: 'Start of the bucket, in the program’s zone.' }),
  price: price.meta({ description: 'Price at the end of the bucket.' }),
  orders: z.number().int(),
  inflow: money.meta({ description: 'Money that entered the pool.' }),
  payouts: money.meta({ description: 'Net payouts of sales and forced exits.' }),
});
export const priceHistorySchema = z.object({
  bucket: z.enum(BUCKETS),
  items: z.array(pricePointSchema),
  asOfSeq: seq,
});
export type PricePoint = z.infer<typeof pricePointSchema>;
export type PriceHistory = z.infer<typeof priceHistorySchema>;

export const overviewSchema = z
  .object({
    pool: poolSchema,
    counts: z.object({
      members: z.number().int(),
      stores: z.number().int(),
      orders: z.number().int(),
      pendingOrders: z.number().int(),
      agencies: z.number().int(),
      openLots: z.number().int(),
      exits: z.number().int(),
    }),
    totals: z.object({
      turnover: money,
      refunded: money,
      inflow: money,
      payouts: money,
      commissions: money,
      injected: money,
    }),
    asOfSeq: seq,
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewSchema>;
