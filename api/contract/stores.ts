import { z } from 'zod';
import { id, instant, listQuery, money, name, page, seq } from './values.ts';

export const storeRowSchema = z
  .object({
    storeId: id,
    name,
    registeredAt: instant,
    ownerId: id,
    tariff: z.string(),
    region: z.string().nullable(),
    recruiterId: id.nullable(),
    payable: money,
    atProvider: money,
    deposit: money,
    orders: z.number().int(),
    turnover: money,
  })
  .meta({ id: 'StoreRow' });

export const storeSchema = storeRowSchema.extend({ asOfSeq: seq }).meta({ id: 'Store' });

export const storesQuery = listQuery.extend({
  q: z.string().max(64).optional().meta({ description: 'Beginning of an id.' }),
  ownerId: z.string().max(64).optional(),
  region: z.string().max(6).optional().meta({ description: 'Region code, or its beginning.' }),
});
export const storesPage = page(storeRowSchema).meta({ id: 'Stores' });

export type StoresQuery = { readonly q?: string; readonly ownerId?: string; readonly region?: string };
export type StoreRow = z.infer<typeof storeRowSchema>;
export type StoreDetail = z.infer<typeof storeSchema>;
