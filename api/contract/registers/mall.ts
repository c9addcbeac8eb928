import { z } from 'zod';
import { id, idFilter, instant, money } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const productSchema = z
  .object({
    productId: id,
    storeId: id,
    list: money.meta({ description: 'List price of one.' }),
    cost: money.meta({ description: 'What one costs the store.' }),
    tariff: z.string().nullable().meta({ description: 'Its own; null: the store’s.' }),
    benchmark: money.nullable().meta({ description: 'What it costs elsewhere.' }),
    benchmarkSource: z.string().nullable(),
    benchmarkAt: instant.nullable(),
    counted: z.boolean().meta({ description: 'Whether orders take from its stock.' }),
    onSale: z.boolean(),
    stock: z.number().int().nullable().meta({ description: 'null: not counted.' }),
  })
  .meta({ id: 'Product' });

export const MALL_LISTS = {
  products: {
    path: '/mall/products',
    tag: 'mall',
    summary: 'Goods of the mall, newest first',
    key: 'productId',
    row: productSchema,
    filters: { storeId: idFilter },
  },
} as const satisfies RegisterLists;
