import type { RegionTable } from '#contract';
import type { Told } from '../broken-rule.ts';
import { badCell, type Fields } from '../table/csv-table.ts';

/** Why a region's code cannot be used, where it is not in the official table. */
export function unknownRegion({ region = '' }: Fields, regions: RegionTable): Told | undefined {
  return regions.has(region) ? undefined : badCell('region', { rule: 'region_known' }, region);
}
