import type { Tier } from '../rules/policy.ts';

/**
 * The code of the tier a region lies in, by the structure of GB/T 2260 codes.
 *
 * Shape    (region, tier, greater regions) → code or name, undefined where there is none.
 *          A city without districts is its own leaf: it has a city agent and no district agent.
 * Source   S65, E11; economics §13.
 *
 * @example regionOf('440106', 'city', new Map()) // '440100'
 */
export function regionOf(
  region: string,
  tier: Tier,
  greaterRegions: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  switch (tier) {
    case 'district':
      return region.endsWith('00') ? undefined : region;
    case 'city':
      return region.startsWith('00', 2) ? undefined : `${region.slice(0, 4)}00`;
    case 'province':
      return provinceOf(region);
    case 'greater':
      return greaterRegions.size > 0 ? greaterOf(provinceOf(region), greaterRegions) : undefined;
  }
}

function provinceOf(region: string): string {
  return `${region.slice(0, 2)}0000`;
}

function greaterOf(
  province: string,
  greaterRegions: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  for (const [name, provinces] of greaterRegions) if (provinces.includes(province)) return name;
  return undefined;
}

/** Whether a code is one an agent of that tier can sit on. */
export function fitsTier(region: string, tier: Tier): boolean {
  if (tier === 'greater') return !/^\d{6}$/.test(region);
  if (!/^\d{6}$/.test(region)) return false;
  if (tier === 'province') return region.endsWith('0000');
  if (tier === 'city') return region.endsWith('00') && !region.endsWith('0000');
  return !region.endsWith('00');
}
