import type { CommandTable } from '../shape/field.ts';

export const MALL_COMMANDS = {
  SetProduct: {
    productId: 'id',
    storeId: 'id',
    list: 'money',
    cost: 'money',
    tariff: 'id?',
    benchmark: 'money?',
    benchmarkSource: 'reference?',
    benchmarkAt: 'instant?',
    counted: 'flag=true',
    onSale: 'flag=true',
  },
  AdjustStock: { productId: 'id', change: 'change', reason: 'reference?' },
} as const satisfies CommandTable;
