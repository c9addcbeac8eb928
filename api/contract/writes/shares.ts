import type { Writes } from './write.ts';

/** Shareholders, dividends, points for shares. */
export const SHARE_WRITES = {
  SetShareholder: {
    path: '/shareholders',
    tag: 'shares',
    summary: 'Set a shareholder’s weight; 0 removes them',
  },
  PayDividend: {
    path: '/dividends',
    tag: 'shares',
    summary: 'Pay the dividend fund to the shareholders, by weight',
    makes: ['dividendId', 'div_'],
  },
  StartConversion: {
    path: '/conversions',
    tag: 'shares',
    summary: 'Offer shares for points at a stated ratio',
    makes: ['conversionId', 'cnv_'],
  },
  ConvertPoints: {
    path: '/conversions/:id/convert',
    tag: 'shares',
    summary: 'Turn a member’s points into whole shares',
    inPath: 'conversionId',
    makes: ['entitlementId', 'ent_'],
  },
  AllotShares: {
    path: '/allotments',
    tag: 'shares',
    summary: 'Allot shares by contribution score',
    makes: ['allotmentId', 'alt_'],
  },
  ReleaseEntitlement: {
    path: '/entitlements/:reference/release',
    tag: 'shares',
    summary: 'Release what of an entitlement is due',
    inPath: 'entitlementId',
  },
} as const satisfies Writes;
