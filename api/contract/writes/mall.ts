import type { Writes } from './write.ts';

/** Goods and their stock; debts of an old platform. */
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
  ImportLegacyClaim: {
    path: '/legacy-claims',
    tag: 'legacy',
    summary: 'Take over what an old platform owed a member',
    makes: ['claimId', 'clm_'],
  },
  ReleaseCredits: {
    path: '/legacy-claims/:id/release',
    tag: 'legacy',
    summary: 'Release what of a claim is due as credits',
    inPath: 'claimId',
  },
} as const satisfies Writes;
