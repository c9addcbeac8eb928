import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../rules/parse-policy.ts';
import type { CommissionRates, Ranks, Tier } from '../rules/policy.ts';
import { PRESETS } from '../rules/presets.ts';
import { worstCaseCommission } from './worst-case.ts';

function ratesOf(preset: string): CommissionRates {
  const parsed = parsePolicy(PRESETS.get(preset));
  if (!('policy' in parsed)) throw new Error(`${preset} cannot be read`);
  return parsed.policy.commission;
}

/** Regional rates only. */
function regional(
  mode: 'additive' | 'differential',
  [district, city, province, greater]: readonly [bigint, bigint, bigint, bigint],
): CommissionRates {
  const none = ratesOf('clear-inventory');
  const rates: Record<Tier, bigint> = { district, city, province, greater };
  return { ...none, direct: 0n, indirect: 0n, recruiting: 0n, regional: { mode, rates } };
}

describe('the most an order can pay (E8, economics §13)', () => {
  it('V1 comes to 1.3 %: 0.3 + 0.2 + 0.5 and the highest tier', () => {
    expect(worstCaseCommission(ratesOf('local-life'))).toBe(13_000n);
  });

  it('V2 comes to 2.66 %: 1 + 0.5 + 1 and the sum of the tiers', () => {
    expect(worstCaseCommission(ratesOf('local-life-v2'))).toBe(26_600n);
  });

  it('differential counts the highest tier, wherever it stands; additive counts all', () => {
    for (const rates of [
      [7n, 3n, 2n, 1n],
      [1n, 7n, 3n, 2n],
      [1n, 2n, 7n, 3n],
      [1n, 2n, 3n, 7n],
    ] as const) {
      expect(worstCaseCommission(regional('differential', rates))).toBe(7n);
      expect(worstCaseCommission(regional('additive', rates))).toBe(13n);
    }
  });
});

describe('an agent’s own rate', () => {
  it('counts where it is higher than the policy’s, and only there', () => {
    const differential = regional('differential', [1n, 2n, 3n, 0n]);
    const additive = regional('additive', [1n, 2n, 3n, 0n]);
    expect(worstCaseCommission(differential, { district: 9n })).toBe(9n);
    expect(worstCaseCommission(additive, { district: 9n })).toBe(14n);
    expect(worstCaseCommission(differential, { province: 4n })).toBe(4n);
    expect(worstCaseCommission(additive, { greater: 4n })).toBe(10n);
  });

  it('changes nothing where it is the same or lower', () => {
    const rates = regional('additive', [1n, 2n, 3n, 0n]);
    expect(worstCaseCommission(rates, { province: 3n })).toBe(6n);
    expect(worstCaseCommission(rates, { province: 2n, city: 0n })).toBe(6n);
    expect(worstCaseCommission(rates, {})).toBe(6n);
    expect(worstCaseCommission(regional('differential', [1n, 2n, 3n, 0n]), { province: 2n })).toBe(3n);
  });
});

describe('ranks (economics §17)', () => {
  const withRanks = (ranks: Partial<Ranks>, levels: Readonly<Record<string, bigint>>): CommissionRates => {
    const none = regional('additive', [0n, 0n, 0n, 0n]);
    return {
      ...none,
      direct: 100n,
      ranks: { peer: 10n, depth: 20, paid: true, ...ranks, levels: new Map(Object.entries(levels)) },
    };
  };

  it('S57, S58: when paid, the highest level and the peer rate come on top', () => {
    expect(worstCaseCommission(withRanks({}, { gold: 5n, silver: 3n }))).toBe(115n);
    expect(worstCaseCommission(withRanks({}, { bronze: 1n, gold: 5n }))).toBe(115n);
  });

  it('S59: when only reported, or without levels, they cost nothing', () => {
    expect(worstCaseCommission(withRanks({ paid: false }, { gold: 5n }))).toBe(100n);
    expect(worstCaseCommission(withRanks({}, {}))).toBe(100n);
  });
});
