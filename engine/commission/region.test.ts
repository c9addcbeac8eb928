import { describe, expect, it } from 'vitest';
import type { Tier } from '../rules/policy.ts';
import { fitsTier, regionOf } from './region.ts';

const GREATER = new Map([
  ['south', ['450000', '440000']],
  ['north', ['110000', '120000']],
]);

describe('the code a region lies in (S65, economics §13)', () => {
  it.each<[string, Tier, string | undefined]>([
    ['440106', 'district', '440106'],
    ['440106', 'city', '440100'],
    ['440106', 'province', '440000'],
    ['440106', 'greater', 'south'],
    ['440100', 'district', undefined],
    ['440100', 'city', '440100'],
    ['440100', 'province', '440000'],
    ['440000', 'district', undefined],
    ['440000', 'city', undefined],
    ['440000', 'province', '440000'],
    ['441900', 'district', undefined],
    ['441900', 'city', '441900'],
    ['440012', 'city', undefined],
    ['440012', 'province', '440000'],
    ['001200', 'city', '001200'],
  ])('of %s the %s is %s', (region, tier, code) => {
    expect(regionOf(region, tier, GREATER)).toBe(code);
  });

  it('a greater region is the one whose list has the province, wherever it stands; else there is none', () => {
    expect(regionOf('450101', 'greater', GREATER)).toBe('south');
    expect(regionOf('120101', 'greater', GREATER)).toBe('north');
    expect(regionOf('310101', 'greater', GREATER)).toBeUndefined();
    expect(regionOf('440106', 'greater', new Map())).toBeUndefined();
  });
});

describe('where an agent of a tier can sit (economics §13)', () => {
  it.each<[string, readonly Tier[]]>([
    ['440106', ['district']],
    ['440110', ['district']],
    ['001001', ['district']],
    ['440100', ['city']],
    ['441900', ['city']],
    ['000100', ['city']],
    ['440000', ['province']],
    ['010000', ['province']],
    ['south', ['greater']],
    ['44010', ['greater']],
    ['4401000', ['greater']],
    ['a440100', ['greater']],
    ['440100b', ['greater']],
    ['a440106', ['greater']],
    ['440106b', ['greater']],
    ['a00', ['greater']],
    ['a0000', ['greater']],
  ])('%s is a seat for %j only', (region, seats) => {
    const tiers: readonly Tier[] = ['district', 'city', 'province', 'greater'];
    expect(tiers.filter((tier) => fitsTier(region, tier))).toEqual(seats);
  });
});
