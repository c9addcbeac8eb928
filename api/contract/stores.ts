import { z } from 'zod';
import { storeStandingSchema } from './people-standing.ts';
import { csvListQuery, id, idFilter, instant, money, name, page, regionFilter, seq } from './values.ts';

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

export const storeSchema = storeRowSchema
  .extend({
    standing: storeStandingSchema.nullable().meta({ description: 'null while writing has stopped.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Store' });

export const storesQuery = csvListQuery.extend({
  q: idFilter.meta({ description: 'Beginning of an id.' }),
  ownerId: idFilter,
  recruiterId: idFilter,
  region: regionFilter.meta({ description: 'A district, city or province.' }),
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
