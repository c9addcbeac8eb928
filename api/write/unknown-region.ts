import type { RegionTable } from '#contract';
import { COMMAND_FIELDS } from '#engine';
import { type MalformedFacts, malformed } from '../server/wrong-input.ts';

const CODE = /^\d{6}$/;

/** The commands that name a region. */
const REGIONAL: ReadonlySet<unknown> = new Set(
  Object.entries(COMMAND_FIELDS).flatMap(([type, fields]) => ('region' in fields ? [type] : [])),
);

/**
 * Why a command's region cannot be, or undefined. What is not of the shape of a code is the engine's to judge:
 * the names of greater regions are no codes.
 */
export function unknownRegion(
  type: unknown,
  region: unknown,
  regions: RegionTable,
): MalformedFacts | undefined {
  if (typeof region !== 'string' || !CODE.test(region) || !REGIONAL.has(type)) return undefined;
  return regions.has(region) ? undefined : malformed('region', 'region_known', region);
}
