import { describe, expect, it } from 'vitest';
import { PRESETS, parsePolicy } from '#engine';
import { officialRegions } from '../regions/official-regions.ts';
import { readProjections } from './read-projections.ts';

const parsed = parsePolicy(PRESETS.get('local-life'));
if (!('policy' in parsed)) throw new Error('the preset cannot be read');
const place = { policy: parsed.policy, regions: officialRegions() };

const STORE = { who: 'store', directMembers: 1, indirectMembers: 1, spendPerMemberMonth: '1' };
const AGENT = { who: 'agent', storesPerDistrict: 200, membersPerStore: 1000, spendPerMemberMonth: '1000' };
const RECRUITER = {
  ...{ who: 'recruiter', recruitedStores: 1, turnoverPerStoreDay: '1', days: 31 },
  ...{ indirectMembers: 1, spendPerMemberMonth: '1' },
};
const at = 'projections[0]';

describe('the inputs of projections', () => {
  it('are read as they are stated: money in micro-yuan, people as whole numbers', () => {
    const agent = { ...AGENT, region: '440100', districts: 13, tiersHeldBelow: ['district'] };
    expect(readProjections({ projections: [{ ...STORE, name: 'shop' }, RECRUITER, agent] }, place)).toEqual({
      tariff: place.policy.tariffs.get('store'),
      projections: [
        { name: 'shop', stated: { who: 'store', directMembers: 1n, indirectMembers: 1n, spend: 1_000_000n } },
        {
          name: 'recruiter',
          stated: {
            ...{ who: 'recruiter', stores: 1n, turnover: 1_000_000n, days: 31n },
            ...{ indirectMembers: 1n, spend: 1_000_000n },
          },
        },
        {
          name: 'agent',
          stated: {
            ...{ who: 'agent', tier: 'city', heldBelow: ['district'], regions: 11n, regionsStated: 13n },
            ...{ withoutDistricts: [], storesPerRegion: 200n, membersPerStore: 1000n, spend: 1_000_000_000n },
          },
        },
      ],
    });
  });

  it.each([
    [[STORE, { ...STORE, directMembers: -1 }], 'projections[1].directMembers must be a whole number'],
    [
      [{ ...STORE, directMembers: 1.5 }],
      `${at}.directMembers must be a whole number from 0 to 1000000000; got 1.5`,
    ],
    [[{ ...STORE, directMembers: '1' }], `${at}.directMembers must be a whole number`],
    [[{ ...STORE, indirectMembers: undefined }], `${at}.indirectMembers must be given; got nothing`],
    [[{ ...STORE, spendPerMemberMonth: 1 }], `${at}.spendPerMemberMonth must be a decimal string`],
    [[{ ...STORE, spendPerMemberMonth: '1.001' }], `${at}.spendPerMemberMonth must be a decimal string`],
    [[{ ...STORE, spendPerMemberMonth: undefined }], `${at}.spendPerMemberMonth must be given; got nothing`],
    [[{ ...STORE, days: 30 }], `${at}.days must be a known field; got 30`],
    [[{ ...STORE, name: 7 }], `${at}.name must be a text of at most 80 characters; got 7`],
    [
      [{ ...STORE, who: 'shareholder' }],
      `${at}.who must be one of store, recruiter, agent; got "shareholder"`,
    ],
    [[null], `${at} must be a JSON object; got null`],
    [[], 'projections must be a list of 1 to 100; got []'],
    [[{ ...AGENT, region: '440199' }], `${at}.region must be a code of the official region table`],
    [[{ ...AGENT, region: 'north' }], `${at}.region must be a code of the official region table`],
    [[{ ...AGENT }], `${at}.region must be a code of the official region table`],
    [
      [{ ...AGENT, region: '440100', tiersHeldBelow: ['city'] }],
      `${at}.tiersHeldBelow must be a list of tiers`,
    ],
    [
      [
        {
          who: 'recruiter',
          recruitedStores: 1,
          turnoverPerStoreDay: '1',
          days: 32,
          indirectMembers: 1,
          spendPerMemberMonth: '1',
        },
      ],
      `${at}.days must be a whole number from 0 to 31; got 32`,
    ],
  ])('%j has one problem', (projections, message) => {
    const read = readProjections(JSON.parse(JSON.stringify({ projections })), place);
    if (!('problems' in read)) throw new Error('nothing was found');
    expect(read.problems).toHaveLength(1);
    const { field, rule, value } = read.problems[0]!;
    expect(`${field} must be ${rule.en}; got ${value ?? 'nothing'}`).toContain(message);
    expect(rule.zh).toMatch(/^须/);
  });

  it.each([[null], ['x'], [[STORE]], [7]])('%j is no file of inputs', (json) => {
    const read = readProjections(json, place);
    expect('problems' in read && read.problems[0]).toMatchObject({
      field: '',
      rule: { en: 'a JSON object' },
    });
  });
});
