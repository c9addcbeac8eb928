import { z } from 'zod';
import type { PreviewBody } from './previews.ts';
import {
  id,
  idFilter,
  instant,
  listQuery,
  money,
  page,
  points,
  price,
  seq,
  type TimeRange,
  timeRange,
} from './values.ts';

const sale = {
  entry: z.number().int(),
  at: instant,
  memberId: id,
  points,
  gross: money,
  retention: money.meta({ description: 'What stayed behind: gross less net.' }),
  net: money,
  price: price.meta({ description: 'Price it was done at: the one before it.' }),
};

export const redemptionSchema = z.object({ redemptionId: id, ...sale }).meta({ id: 'Redemption' });
export const exitSchema = z
  .object({ orderId: id, ...sale })
  .meta({ id: 'Exit', description: 'A lot that left by itself (forced exit).' });

export const movementsQuery = listQuery.extend({ ...timeRange, memberId: idFilter });
export const redemptionsPage = page(redemptionSchema).meta({ id: 'Redemptions' });
export const exitsPage = page(exitSchema).meta({ id: 'Exits' });

export const quoteSchema = z
  .object({
    memberId: id,
    points,
    heldPoints: points.meta({ description: 'What could be sold now.' }),
    gross: money,
    retention: money,
    net: money,
    price,
    seq: seq.meta({ description: 'Computed after this accepted command.' }),
  })
  .meta({ id: 'Quote' });

export type MovementsQuery = TimeRange & { readonly memberId?: string };
export type RedemptionRow = z.infer<typeof redemptionSchema>;
export type ExitRow = z.infer<typeof exitSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type QuoteBody = PreviewBody<'RedeemPoints', 'redemptionId' | 'minNet'>;
