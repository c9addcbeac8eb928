import { z } from 'zod';
import { csvListQuery, id, idFilter, instant, money, page, ppm, regionFilter } from './values.ts';

export const TIER_NAMES = ['district', 'city', 'province', 'greater'] as const;

export const agencySchema = z
  .object({
    agencyId: id,
    entry: z.number().int(),
    memberId: id,
    region: z.string(),
    tier: z.enum(TIER_NAMES),
    ratePpm: ppm.nullable().meta({ description: 'Own rate; null: the policy’s.' }),
    fee: money.nullable(),
    contractRef: z.string().nullable(),
    from: instant,
    to: instant.nullable(),
  })
  .meta({ id: 'Agency' });

export const agenciesQuery = csvListQuery.extend({
  memberId: idFilter,
  region: regionFilter,
});
export const agenciesPage = page(agencySchema).meta({ id: 'Agencies' });

export type AgenciesQuery = {
  readonly memberId?: string;
  readonly region?: string;
};
export type AgencyRow = z.infer<typeof agencySchema>;
