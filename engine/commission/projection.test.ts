import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { MICRO_PER_YUAN } from '../amount/quantity.ts';
import type { PolicyDocument } from '../rules/document.ts';
import { parsePolicy } from '../rules/parse-policy.ts';
import type { Policy, Tier } from '../rules/policy.ts';
import { PRESETS } from '../rules/presets.ts';
import { one, play, policyWith } from '../testing/play.ts';
import { type Projection, project } from './projection.ts';
import type { Stated, StatedAgent, StatedRecruiter, StatedStore } from './projection-lines.ts';

const yuan = (amount: number) => BigInt(amount) * MICRO_PER_YUAN;

function policyOf(document: unknown): Policy {
  const parsed = parsePolicy(document);
  if (!('policy' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

const V1 = policyOf(PRESETS.get('local-life'));
const V2 = policyOf(PRESETS.get('local-life-v2'));

function projected(policy: Policy, stated: Stated): Projection {
  return project(policy, policy.tariffs.get(policy.defaultTariff)!, stated);
}

const amounts = ({ lines }: Projection) => lines.map(({ kind, amount }) => [kind, amount]);
const note = <Code extends string>({ notes }: Projection, code: Code) =>
  notes.find((found) => found.code === code);

const STORE: StatedStore = {
  who: 'store',
  directMembers: 10_000n,
  indirectMembers: 30_000n,
  spend: yuan(1000),
};
const RECRUITER: StatedRecruiter = {
  ...{ who: 'recruiter', stores: 20n, turnover: yuan(5000), days: 30n },
  ...{ indirectMembers: 200_000n, spend: yuan(1000) },
};
const AGENT: StatedAgent = {
  ...{ who: 'agent', tier: 'district', heldBelow: [], regions: 1n, withoutDistricts: [] },
  ...{ storesPerRegion: 200n, membersPerStore: 1000n, spend: yuan(1000) },
};
const CITY: StatedAgent = { ...AGENT, tier: 'city', regions: 11n, regionsStated: 13n };

describe('the documents’ projections, at V2 rates', () => {
  it('S47: 10 000 direct and 30 000 indirect members at 1000 a month earn a store 100 000 + 150 000', () => {
    const projection = projected(V2, STORE);
    expect(amounts(projection)).toEqual([
      ['direct', yuan(100_000)],
      ['indirect', yuan(150_000)],
    ]);
    expect(projection.amount).toBe(yuan(250_000));
    expect(projected(V2, { ...STORE, spend: yuan(100) }).amount).toBe(yuan(25_000));
  });

  it('S55, S56: 20 stores at 5000 a day for 30 days and 200 000 members earn 30 000 + 1 000 000', () => {
    const projection = projected(V2, RECRUITER);
    expect(projection.lines[0]).toMatchObject({ base: yuan(3_000_000), rate: 10_000n });
    expect(amounts(projection)).toEqual([
      ['recruiting', yuan(30_000)],
      ['indirect', yuan(1_000_000)],
    ]);
    expect(projection.amount).toBe(yuan(1_030_000));
  });

  it('S63: a district of 200 stores with 1000 people each at 1000 earns its agent 200 000', () => {
    const projection = projected(V2, AGENT);
    expect(projection.lines).toEqual([
      { kind: 'district', base: yuan(200_000_000), rate: 1_000n, amount: yuan(200_000) },
    ]);
  });

  it('S63, E10: as stated 广州 is 13 districts, 2.6 billion, 1.3 million; by the table 11, 2.2 billion, 1.1 million', () => {
    const projection = projected(V2, CITY);
    expect(projection.lines).toEqual([
      { kind: 'city', base: yuan(2_200_000_000), rate: 500n, amount: yuan(1_100_000) },
    ]);
    expect(note(projection, 'regions_by_table')).toEqual({
      ...{ code: 'regions_by_table', stated: 13n, table: 11n },
      ...{ spendAsStated: yuan(2_600_000_000), amountAsStated: yuan(1_300_000) },
    });
  });

  it('S63, E11: as stated 广东 is 273 districts, 5.46 million; by the table it also has cities without any', () => {
    const stated: StatedAgent = {
      ...{ ...AGENT, tier: 'province', regions: 124n, regionsStated: 273n },
      withoutDistricts: ['东莞市', '中山市'],
    };
    const projection = projected(V2, stated);
    expect(projection.amount).toBe(yuan(2_480_000));
    expect(note(projection, 'regions_by_table')).toMatchObject({
      ...{ spendAsStated: yuan(54_600_000_000), amountAsStated: yuan(5_460_000) },
    });
    expect(note(projection, 'cities_without_districts')).toMatchObject({ names: ['东莞市', '中山市'] });
  });
});

describe('what is wrong in them is said beside the figures', () => {
  it('E9: the rates of province and greater region are what the policy states; nothing stated pays nothing', () => {
    expect(note(projected(V2, { ...AGENT, tier: 'province' }), 'rate_must_be_stated')).toEqual({
      ...{ code: 'rate_must_be_stated', tier: 'province', rate: 100n },
    });
    const greater = projected(V2, { ...AGENT, tier: 'greater' });
    expect(note(greater, 'rate_must_be_stated')).toMatchObject({ tier: 'greater', rate: 0n });
    expect(greater.amount).toBe(0n);
    expect(note(projected(V2, CITY), 'rate_must_be_stated')).toBeUndefined();
  });

  it('S62, E9: under differential rates an agent’s share depends on the tiers held below', () => {
    const share = (tier: Tier, heldBelow: readonly Tier[]) => {
      const projection = projected(V1, { ...AGENT, tier, heldBelow });
      return [projection.lines[0]!.rate, note(projection, 'differential_share')];
    };
    expect(share('province', [])).toMatchObject([3_000n, { rate: 3_000n, share: 3_000n, heldBelow: [] }]);
    expect(share('province', ['district'])).toMatchObject([2_000n, { share: 2_000n }]);
    expect(share('province', ['district', 'city'])).toMatchObject([1_000n, { share: 1_000n }]);
    expect(share('city', ['district'])).toMatchObject([1_000n, { share: 1_000n }]);
    expect(share('district', [])).toEqual([1_000n, undefined]);
    expect(note(projected(V2, CITY), 'differential_share')).toBeUndefined();
  });

  it('E10: no note where the stated number is the table’s, or nothing is stated', () => {
    expect(note(projected(V2, { ...CITY, regionsStated: 11n }), 'regions_by_table')).toBeUndefined();
    expect(note(projected(V2, AGENT), 'regions_by_table')).toBeUndefined();
  });

  it('E12: how many people one brings is an assumption, said where both levels are stated', () => {
    expect(projected(V2, STORE).notes).toEqual([
      { code: 'members_are_assumed', direct: 10_000n, indirect: 30_000n },
    ]);
    expect(projected(V2, { ...STORE, indirectMembers: 0n }).notes).toEqual([]);
  });

  it('E13: a tenth of the spend leaves the turnover as it is: 130 000, where the documents say 103 000', () => {
    expect(note(projected(V2, RECRUITER), 'turnover_does_not_scale')).toEqual({
      ...{ code: 'turnover_does_not_scale', tenth: yuan(130_000), scaledTwice: yuan(103_000) },
    });
    expect(projected(V2, { ...RECRUITER, spend: yuan(100) }).amount).toBe(yuan(130_000));
  });

  it('E14: stores that turn over less than their own members spend are two scales in one example', () => {
    expect(note(projected(V2, RECRUITER), 'two_scales')).toEqual({
      ...{ code: 'two_scales', turnover: yuan(3_000_000), spend: yuan(200_000_000) },
    });
    const plain = projected(V2, { ...RECRUITER, indirectMembers: 3_000n });
    expect(note(plain, 'two_scales')).toBeUndefined();
    expect(projected(V2, { ...RECRUITER, indirectMembers: 0n }).notes).toEqual([]);
  });
});

describe('the cash bound', () => {
  it('E2: stands beside the figures: distribution and pool part of the spend they count', () => {
    expect(projected(V2, STORE).bound).toEqual({
      ...{ spend: yuan(40_000_000), distribution: yuan(1_064_000), pool: yuan(6_400_000) },
    });
    expect(projected(V1, STORE).bound.distribution).toBe(yuan(800_000));
  });

  it('E2, E8: no projection under a policy that can stand exceeds the distribution part of its spend', () => {
    const number = fc.bigInt(0n, 10n ** 9n);
    const spend = fc.bigInt(0n, 10n ** 15n);
    const stated: fc.Arbitrary<Stated> = fc.oneof(
      fc.record({
        ...{ who: fc.constant('store' as const), directMembers: number, indirectMembers: number, spend },
      }),
      fc.record({
        ...{ who: fc.constant('recruiter' as const), stores: number, turnover: spend },
        ...{ days: fc.bigInt(0n, 31n), indirectMembers: number, spend },
      }),
      fc.record({
        ...{ who: fc.constant('agent' as const), regions: number, storesPerRegion: number },
        tier: fc.constantFrom<Tier>('district', 'city', 'province', 'greater'),
        heldBelow: fc.subarray<Tier>(['district', 'city', 'province']),
        ...{ membersPerStore: number, spend, withoutDistricts: fc.constant([]) },
      }),
    );
    const preset = fc.constantFrom(...PRESETS.values());
    fc.assert(
      fc.property(preset, stated, (document, given) => {
        const policy = policyOf(document);
        for (const tariff of policy.tariffs.values()) {
          const { amount, bound } = project(policy, tariff, given);
          expect(amount).toBeLessThanOrEqual(bound.distribution);
          expect(bound.distribution + bound.pool).toBeLessThanOrEqual(bound.spend);
        }
      }),
      { numRuns: inject('propertyRuns') },
    );
  });
});

describe('a projection is what the engine pays on such an order', () => {
  const paid = (document: string | PolicyDocument, appoint: readonly Tier[]) => {
    const program = play(document);
    program.ok({ type: 'RegisterMember', memberId: 'second' });
    program.ok({ type: 'RegisterMember', memberId: 'first', referrerId: 'second', via: 'payment' });
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'first', via: 'payment' });
    program.ok({ type: 'RegisterStore', storeId: 'r', ownerId: 'first', recruiterId: 'second' });
    const regions = { district: '440106', city: '440100', province: '440000', greater: 'south' };
    for (const tier of appoint) {
      const term = { memberId: 'owner', from: '2026-01-01T00:00:00+08:00' };
      program.ok({ type: 'AppointAgent', agencyId: tier, region: regions[tier], tier, ...term });
    }
    const events = program.buy('o', 'buyer', '1234.56', { storeId: 'r', region: '440106' });
    return new Map(
      one(events, 'OrderSettled').commissions.map(({ kind, amount }) => [kind as string, amount]),
    );
  };
  const spend = 1_234_560_000n;
  const ONE_EACH = { regions: 1n, storesPerRegion: 1n, membersPerStore: 1n, spend, withoutDistricts: [] };

  it.each(['local-life', 'local-life-v2'])('S46, S47, S54, S55 under %s', (preset) => {
    const policy = policyOf(PRESETS.get(preset));
    const pays = paid(preset, []);
    const store = projected(policy, { who: 'store', directMembers: 1n, indirectMembers: 1n, spend });
    expect(amounts(store)).toEqual([
      ['direct', pays.get('direct')],
      ['indirect', pays.get('indirect')],
    ]);
    const who = { who: 'recruiter', stores: 1n, turnover: spend, days: 1n } as const;
    const recruiter = projected(policy, { ...who, indirectMembers: 1n, spend });
    expect(amounts(recruiter)).toEqual([
      ['recruiting', pays.get('recruiting')],
      ['indirect', pays.get('indirect')],
    ]);
  });

  const TIERS_BELOW: readonly Tier[] = ['district', 'city', 'province'];
  const south = { regions: { greater: { south: ['440000'] } } };
  it.each(['differential', 'additive'] as const)('S62, S63 with %s rates, whoever is held below', (mode) => {
    const rates = { mode, district: 1_000, city: 2_000, province: 1_500, greater: 4_000 };
    const document = policyWith('local-life-v2', { ...south, commission: { regional: rates } });
    const policy = policyOf(document);
    for (let held = 0; held < 8; held += 1) {
      const heldBelow = TIERS_BELOW.filter((_, index) => (held >> index) % 2 === 1);
      const pays = paid(document, [...heldBelow, 'greater']);
      const agent = projected(policy, { who: 'agent', tier: 'greater', heldBelow, ...ONE_EACH });
      expect(agent.amount, heldBelow.join()).toBe(pays.get('greater') ?? 0n);
    }
  });
});
