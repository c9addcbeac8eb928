import { z } from 'zod';
import { ORDER_STATUSES } from '../order-statuses.ts';
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

export const mallOrderSchema = z
  .object({
    orderId: id,
    memberId: id,
    storeId: id,
    status: z.enum(ORDER_STATUSES),
    amount: money.meta({ description: 'List price less discounts.' }),
    cash: money,
    creditsUsed: money,
    refunded: money.meta({ description: 'Cash refunded so far.' }),
    tariff: z.string().meta({ description: 'The store’s, at placement.' }),
    region: z.string().nullable(),
    placedAt: instant,
    due: instant,
    lines: z
      .array(
        z.object({
          productId: id.nullable(),
          tariff: z.string(),
          eligible: z.boolean(),
          quantity: z.number().int(),
          returned: z.number().int(),
          credits: money,
          cash: money,
        }),
      )
      .nullable(),
  })
  .meta({ id: 'MallOrder', description: 'An order with lines or credits; its split stands under /orders.' });

export const MALL_LISTS = {
  products: {
    path: '/mall/products',
    tag: 'mall',
    summary: 'Goods of the mall, newest first',
    key: 'productId',
    row: productSchema,
    filters: { storeId: idFilter },
  },
  orders: {
    path: '/mall/orders',
    tag: 'mall',
    summary: 'Orders with lines or credits, newest first',
    key: 'orderId',
    row: mallOrderSchema,
    filters: { memberId: idFilter, storeId: idFilter, status: z.enum(ORDER_STATUSES).optional() },
  },
} as const satisfies RegisterLists;
