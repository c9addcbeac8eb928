import type { RegionTable } from '#contract';
import { type Policy, type Stated, type StatedAgent, TIERS, type Tier } from '#engine';
import type { Fields, InputReader, Rule } from './input-reader.ts';
import { smallestRegions } from './smallest-regions.ts';

/** What inputs are read against: regions include the policy's greater ones. */
export type Place = { readonly policy: Policy; readonly regions: RegionTable };

const DAYS_MAX = 31;
const WHO = ['store', 'recruiter', 'agent'] as const;
const FIELDS: Readonly<Record<Stated['who'], readonly string[]>> = {
  store: ['directMembers', 'indirectMembers', 'spendPerMemberMonth'],
  recruiter: ['recruitedStores', 'turnoverPerStoreDay', 'days', 'indirectMembers', 'spendPerMemberMonth'],
  agent: [
    ...['region', 'districts', 'tiersHeldBelow', 'storesPerDistrict', 'membersPerStore'],
    'spendPerMemberMonth',
  ],
};

const REGION: Rule = {
  zh: '须为官方行政区划代码表（GB/T 2260）里的代码，或方案里大区的名称',
  en: 'a code of the official region table (GB/T 2260), or a greater region of the policy',
};
const BELOW: Rule = { zh: '须为低于该代理级别的级别列表', en: 'a list of tiers below the agent’s' };

/** Reads what one projection takes as given; which fields there are depends on who it is about. */
export function readStated(
  reader: InputReader,
  fields: Fields,
  path: string,
  place: Place,
): Stated | undefined {
  const who = reader.oneOf(fields.who, `${path}.who`, WHO);
  if (who !== fields.who) return undefined;
  reader.known(fields, path, ['name', 'who', ...FIELDS[who]]);
  const count = (field: string, max?: number) => reader.count(fields[field], `${path}.${field}`, max);
  const money = (field: string) => reader.money(fields[field], `${path}.${field}`);
  switch (who) {
    case 'store':
      return {
        ...{ who, directMembers: count('directMembers'), indirectMembers: count('indirectMembers') },
        spend: money('spendPerMemberMonth'),
      };
    case 'recruiter':
      return {
        ...{ who, stores: count('recruitedStores'), turnover: money('turnoverPerStoreDay') },
        ...{ days: count('days', DAYS_MAX), indirectMembers: count('indirectMembers') },
        spend: money('spendPerMemberMonth'),
      };
    case 'agent':
      return {
        ...{ who, ...readRegion(reader, fields, path, place) },
        ...(fields.districts === undefined ? {} : { regionsStated: count('districts') }),
        ...{ storesPerRegion: count('storesPerDistrict'), membersPerStore: count('membersPerStore') },
        spend: money('spendPerMemberMonth'),
      };
  }
}

type Region = Pick<StatedAgent, 'tier' | 'heldBelow' | 'regions' | 'withoutDistricts'>;

function readRegion(reader: InputReader, fields: Fields, path: string, { regions }: Place): Region {
  const node = typeof fields.region === 'string' ? regions.get(fields.region) : undefined;
  reader.require(node !== undefined, `${path}.region`, REGION, fields.region);
  const smallest = node ? smallestRegions(regions, node) : [];
  const tier = node?.tier ?? 'greater';
  return {
    tier,
    heldBelow: readTiers(reader, fields.tiersHeldBelow ?? [], `${path}.tiersHeldBelow`, tier),
    regions: BigInt(smallest.length),
    withoutDistricts: smallest.flatMap((one) => (one.tier === 'district' ? [] : `${one.code} ${one.name}`)),
  };
}

function readTiers(reader: InputReader, json: unknown, field: string, tier: Tier): readonly Tier[] {
  const below: readonly unknown[] = TIERS.slice(0, TIERS.indexOf(tier));
  const valid = Array.isArray(json) && json.every((one) => below.includes(one));
  reader.require(valid, field, BELOW, json);
  return valid ? (json as Tier[]) : [];
}
