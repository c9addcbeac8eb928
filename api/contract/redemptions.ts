import { z } from 'zod';
import { id, instant, listQuery, money, page, points, price, seq } from './values.ts';

export const redemptionSchema = z
  .object({
    entry: z.number().int(),
    at: instant,
    kind: z.enum(['redemption', 'exit']).meta({ description: 'Sold by the member, or a forced exit.' }),
    redemptionId: id.nullable(),
    orderId: id.nullable().meta({ description: 'Lot of a forced exit.' }),
    memberId: id,
    points,
    gross: money,
    retention: money,
    net: money,
  })
  .meta({ id: 'Redemption' });

export const redemptionsQuery = listQuery.extend({
  memberId: z.string().max(64).optional(),
  kind: z.enum(['redemption', 'exit']).optional(),
});
export const redemptionsPage = page(redemptionSchema).meta({ id: 'Redemptions' });

export const quoteBody = z.strictObject({
  memberId: z.string().max(64),
  points: z
    .string()
    .max(48)
    .meta({ examples: ['all', '12.5'] }),
});

export const quoteSchema = z
  .object({
    memberId: id,
    points,
    heldPoints: points.meta({ description: 'What could be sold now.' }),
    gross: money,
    retention: money,
    net: money,
    price,
    seq: seq.meta({ description: 'The quote was computed after this accepted command.' }),
  })
  .meta({ id: 'Quote' });

export type RedemptionsQuery = { readonly memberId?: string; readonly kind?: 'redemption' | 'exit' };
export type RedemptionRow = z.infer<typeof redemptionSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type QuoteBody = z.infer<typeof quoteBody>;
