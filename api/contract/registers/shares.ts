import { z } from 'zod';
import { id, idFilter, instant, points } from '../values.ts';
import type { RegisterLists } from './register.ts';

const release = {
  releases: z.number().int().meta({ description: 'In how many equal batches shares are released.' }),
  everyDays: z.number().int(),
};

export const shareholderSchema = z
  .object({ memberId: id, weight: z.number().int() })
  .meta({ id: 'Shareholder' });

export const conversionSchema = z
  .object({
    conversionId: id,
    pointsPerShare: points,
    shares: z.number().int(),
    taken: z.number().int(),
    from: instant,
    to: instant.nullable(),
    lockDays: z.number().int(),
    ...release,
  })
  .meta({ id: 'Conversion', description: 'Points for shares at a stated ratio.' });

export const entitlementSchema = z
  .object({
    entitlementId: z.string(),
    memberId: id,
    shares: z.number().int(),
    released: z.number().int(),
    source: id.meta({ description: 'The conversion or the allotment it comes from.' }),
    at: instant,
    lockEnd: instant,
    ...release,
  })
  .meta({ id: 'Entitlement', description: 'Shares somebody is promised; nothing is tradable here.' });

export const SHARE_LISTS = {
  shareholders: {
    path: '/shareholders',
    tag: 'shares',
    summary: 'Shareholders with their weights, newest first',
    key: 'memberId',
    value: 'weight',
    row: shareholderSchema,
    filters: {},
  },
  conversions: {
    path: '/conversions',
    tag: 'shares',
    summary: 'Conversions, newest first',
    key: 'conversionId',
    row: conversionSchema,
    filters: {},
  },
  entitlements: {
    path: '/entitlements',
    tag: 'shares',
    summary: 'Entitlements, newest first',
    key: 'entitlementId',
    row: entitlementSchema,
    filters: { memberId: idFilter, source: idFilter },
  },
} as const satisfies RegisterLists;
