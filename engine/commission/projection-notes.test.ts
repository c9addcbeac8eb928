import { describe, expect, it } from 'vitest';
import { MICRO_PER_YUAN } from '../amount/quantity.ts';
import { parsePolicy } from '../rules/parse-policy.ts';
import type { CommissionRates } from '../rules/policy.ts';
import { PRESETS } from '../rules/presets.ts';
import { linesOf, type Stated, type StatedAgent, type StatedRecruiter } from './projection-lines.ts';
import { notesOn, PROJECTION_NOTES } from './projection-notes.ts';

function ratesOf(preset: string): CommissionRates {
  const parsed = parsePolicy(PRESETS.get(preset));
  if (!('policy' in parsed)) throw new Error(`${preset} cannot be read`);
  return parsed.policy.commission;
}

const V1 = ratesOf('local-life');
const V2 = ratesOf('local-life-v2');
const notes = (stated: Stated, rates = V2) => notesOn(rates, stated, linesOf(rates, stated));

const SPEND = 1000n * MICRO_PER_YUAN;
const AGENT: StatedAgent = {
  who: 'agent',
  tier: 'district',
  heldBelow: [],
  regions: 1n,
  withoutDistricts: [],
  storesPerRegion: 1n,
  membersPerStore: 1n,
  spend: SPEND,
};
const RECRUITER: StatedRecruiter = {
  who: 'recruiter',
  stores: 1n,
  turnover: SPEND,
  days: 30n,
  indirectMembers: 1n,
  spend: SPEND,
};

describe('notes on a projection', () => {
  it('name the error of the source documents they are about', () => {
    expect(PROJECTION_NOTES).toEqual({
      rate_must_be_stated: 'E9',
      differential_share: 'E9',
      regions_by_table: 'E10',
      cities_without_districts: 'E11',
      members_are_assumed: 'E12',
      turnover_does_not_scale: 'E13',
      two_scales: 'E14',
    });
  });

  it('are none where nothing is wrong: an agent of one district at a stated rate', () => {
    expect(notes(AGENT)).toEqual([]);
    expect(notes({ ...AGENT, tier: 'city' })).toEqual([]);
    expect(notes(AGENT, V1)).toEqual([]);
  });

  it('E11: one city without districts is enough to be named', () => {
    expect(notes({ ...AGENT, withoutDistricts: ['东莞市'] })).toEqual([
      { code: 'cities_without_districts', names: ['东莞市'] },
    ]);
  });

  it('E12: members are assumed where both levels are stated, one of each is enough', () => {
    const store = (directMembers: bigint, indirectMembers: bigint) =>
      notes({ who: 'store', directMembers, indirectMembers, spend: SPEND });
    expect(store(1n, 1n)).toEqual([{ code: 'members_are_assumed', direct: 1n, indirect: 1n }]);
    expect(store(0n, 1n)).toEqual([]);
    expect(store(1n, 0n)).toEqual([]);
  });

  it('E13: turnover and spend can only be mixed up where both are stated', () => {
    expect(notes(RECRUITER).map(({ code }) => code)).toEqual(['turnover_does_not_scale']);
    expect(notes({ ...RECRUITER, stores: 0n })).toEqual([]);
    expect(notes({ ...RECRUITER, spend: 0n })).toEqual([]);
  });

  it('E14: two scales where the members spend more than the stores turn over, not as much', () => {
    const codes = (indirectMembers: bigint) =>
      notes({ ...RECRUITER, indirectMembers }).map(({ code }) => code);
    expect(codes(30n)).toEqual(['turnover_does_not_scale']);
    expect(codes(31n)).toEqual(['turnover_does_not_scale', 'two_scales']);
  });
});

describe('an agent’s share of a projection under differential rates', () => {
  const share = (city: bigint, district: bigint) => {
    const { rates } = V1.regional;
    const regional = { ...V1.regional, rates: { ...rates, city, district } };
    const stated: StatedAgent = { ...AGENT, tier: 'city', heldBelow: ['district'] };
    return linesOf({ ...V1, regional }, stated)[0]!.rate;
  };

  it('S62: is what its rate has above the highest held below, and nothing where it has nothing above', () => {
    expect(share(2_000n, 1_999n)).toBe(1n);
    expect(share(2_000n, 2_000n)).toBe(0n);
    expect(share(2_000n, 2_001n)).toBe(0n);
  });
});
