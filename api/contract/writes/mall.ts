import type { Writes } from './write.ts';

/** Goods and their stock. */
export const MALL_WRITES = {
  SetProduct: {
    path: '/mall/products',
    tag: 'mall',
    summary: 'Put goods into the mall, or change them',
    makes: ['productId', 'prd_'],
  },
  AdjustStock: {
    path: '/mall/products/:id/stock',
    tag: 'mall',
    summary: 'Add to a product’s stock, or take from it',
    inPath: 'productId',
  },
} as const satisfies Writes;
