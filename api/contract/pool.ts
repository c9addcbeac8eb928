import { z } from 'zod';
import { dayIn, id, instant, minSeqQuery, money, points, price, seq, timeRange } from './values.ts';

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

export const HISTORY_POINTS_MAX = 1_000;

export const priceHistoryQuery = z.object({
  ...timeRange,
  points: z.coerce.number().int().min(1).max(HISTORY_POINTS_MAX).optional(),
  minSeq: minSeqQuery,
});
export type PriceHistoryQuery = {
  readonly from?: string;
  readonly to?: string;
  /** How many buckets at most; 200 when left out. */
  readonly points?: number;
};

export const priceBucketSchema = z
  .object({
    from: instant,
    to: instant,
    first: price,
    last: price,
    inflow: money.meta({ description: 'What orders brought into the pool.' }),
  })
  .meta({ id: 'PriceBucket' });
export const priceHistorySchema = z.object({ items: z.array(priceBucketSchema), asOfSeq: seq });
export type PriceBucketRow = z.infer<typeof priceBucketSchema>;
export type PriceHistory = z.infer<typeof priceHistorySchema>;

const flows = {
  orders: z.number().int(),
  amount: money,
  inflow: money,
  commissions: money,
  refunds: money,
  redeemed: money,
  exited: money,
};
export const totalsSchema = z.object(flows).meta({ id: 'Totals' });

export const overviewSchema = z
  .object({
    pool: poolSchema,
    members: z.number().int(),
    stores: z.number().int(),
    pendingOrders: z.number().int(),
    today: totalsSchema.meta({ description: 'The day of the last accepted command, in the program’s zone.' }),
    last7Days: totalsSchema,
    last30Days: totalsSchema,
    allTime: totalsSchema,
    asOfSeq: seq,
  })
  .meta({ id: 'Overview' });
export type Totals = z.infer<typeof totalsSchema>;
export type Overview = z.infer<typeof overviewSchema>;

export const daysQuery = z.object({
  from: dayIn.optional(),
  to: dayIn.optional(),
  minSeq: minSeqQuery,
});
export type DaysQuery = { readonly from?: string; readonly to?: string };
export const dayRowSchema = z
  .object({ day: z.string(), ...flows, members: z.number().int(), stores: z.number().int() })
  .meta({ id: 'Day', description: 'What a day of the program’s zone brought.' });
export const daysSchema = z.object({ items: z.array(dayRowSchema), asOfSeq: seq });
export type DayRow = z.infer<typeof dayRowSchema>;
