import { z } from 'zod';
import { csvListQuery, id, instant, money, name, page, seq } from './values.ts';

export const storeRowSchema = z
  .object({
    storeId: id,
    name,
    entry: z.number().int(),
    registeredAt: instant,
    ownerId: id,
    tariff: z.string(),
    region: z.string().nullable(),
    recruiterId: id.nullable(),
    orders: z.number().int(),
    turnover: money.meta({ description: 'Settled amounts, before refunds.' }),
    refunded: money,
    payable: money,
    atProvider: money,
    deposit: money,
  })
  .meta({ id: 'StoreRow' });

export const storeSchema = storeRowSchema.extend({ asOfSeq: seq }).meta({ id: 'Store' });

export const storesQuery = csvListQuery.extend({
  q: z.string().max(64).optional().meta({ description: 'Beginning of an id.' }),
  ownerId: z.string().max(64).optional(),
  recruiterId: z.string().max(64).optional(),
  region: z.string().max(6).optional().meta({ description: 'A district, city or province.' }),
});
export const storesPage = page(storeRowSchema).meta({ id: 'Stores' });

export type StoresQuery = {
  readonly q?: string;
  readonly ownerId?: string;
  readonly recruiterId?: string;
  readonly region?: string;
};
export type StoreRow = z.infer<typeof storeRowSchema>;
export type StoreDetail = z.infer<typeof storeSchema>;
