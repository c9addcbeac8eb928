import type { CommissionDocument, PolicyDocument, TariffDocument } from './policy-document.ts';
import { createRandom, type Random } from './random.ts';

/** Every one leaves at least 20 000 ppm to distribution; the odd ones make remainders and dust. */
const PARTS: readonly Record<string, number>[] = [
  { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 },
  { merchant: 300_000, platform: 100_000, distribution: 300_000, pool: 300_000 },
  { merchant: 612_345, platform: 11_111, distribution: 76_543, pool: 300_001 },
  { pool: 333_333, distribution: 333_333, platform: 1, merchant: 333_333 },
  { pool: 900_000, distribution: 50_000, platform: 50_000, merchant: 0 },
  { merchant: 899_900, platform: 0, distribution: 100_000, pool: 100 },
];

const CREDIT_PARTS: readonly Record<string, number>[] = [
  { merchant: 500_000, platform: 60_000, distribution: 60_000, origin: 200_000, pool: 180_000 },
  { merchant: 433_333, platform: 0, distribution: 111_111, origin: 77_777, pool: 377_779 },
];

/** None has a worst case above 20 000 ppm. */
const COMMISSIONS: readonly CommissionDocument[] = [
  {},
  {
    ...{ direct: 3000, indirect: 2000, recruiting: 5000 },
    regional: { mode: 'differential', district: 1000, city: 2000, province: 3000 },
  },
  {
    ...{ direct: 4000, indirect: 2500, recruiting: 4000 },
    regional: { mode: 'additive', district: 1000, city: 500, province: 100, greater: 50 },
  },
  {
    ...{ direct: 3333, indirect: 1777, recruiting: 4999 },
    regional: { mode: 'differential', district: 1111, city: 777, province: 3333, greater: 7001 },
  },
  {
    ...{ direct: 3000, indirect: 1000, recruiting: 2000 },
    regional: { mode: 'differential', city: 2000 },
    ranks: { levels: { silver: 2000, gold: 5555, jade: 5555 }, peer: 777 },
  },
  {
    ...{ direct: 2000, recruiting: 1000 },
    ranks: { levels: { silver: 40_000, gold: 90_000 }, peer: 1000, depth: 3, paid: false },
  },
];

const START_PRICES = ['1', '1', '1', '0.01', '100', '2.5', '9999.99', '0.37', '750000'];
const GENESIS = ['0', '0', '0.01', '10', '1000', '5000000'];
const MULTIPLES = [100_000, 105_000, 300_000, 1_010_000, 1_200_000, 1_200_000, 2_000_000, 3_000_000];

function randomTariff(random: Random, parts: readonly Record<string, number>[]): TariffDocument {
  return {
    parts: random.pick(parts),
    mintRatio: random.pick([700_000, 700_000, 1_000_000, 300_000, 333_333]),
    settlementDelayDays: random.pick([0, 0, 1, 7]),
    remainder: random.pick(['platform', 'platform', 'pool', 'pool', 'dividends']),
  };
}

/** A tariff that takes credits, with a part for their origin. */
const creditTariff = (random: Random): TariffDocument => ({
  ...randomTariff(random, CREDIT_PARTS),
  creditShare: random.pick([500_000, 500_000, 500_000, 333_333, 999_999]),
});

function randomLegacy(random: Random): Pick<PolicyDocument, 'legacy'> {
  const kind = random.pick(['none', 'time', 'time', 'growth', 'growth']);
  if (kind === 'time') {
    return { legacy: { mode: 'time', batches: random.pick([1, 3, 12]), everyDays: random.pick([1, 5, 30]) } };
  }
  return kind === 'growth' ? { legacy: { mode: 'growth', target: random.pick(['1', '100', '5000']) } } : {};
}

function randomLimits(random: Random): NonNullable<PolicyDocument['limits']> {
  const some = (values: readonly string[]) => random.pick([null, null, null, ...values]);
  return {
    redemptionPerDay: some(['10', '500']),
    withdrawalPerDay: some(['0.50', '20']),
    withdrawalMin: some(['0.01', '0.10', '1']),
    creditsPerDay: some(['50', '1234.56']),
    ...(random.chance(0.5) ? { secondOfficerAbove: some(['0', '1', '5']) } : {}),
  };
}

/** The fields of §21; about half of the policies have each. */
function laterFields(random: Random): Partial<PolicyDocument> {
  const half = <Field>(field: Field): Field | undefined => (random.chance(0.5) ? field : undefined);
  const credits = { grant: random.pick([2_000_000, 2_000_000, 333_333, 10_000_000]) };
  const waitDays = random.pick([undefined, 0, 1]);
  const fields: { [Name in keyof PolicyDocument]?: PolicyDocument[Name] | undefined } = {
    credits: random.chance(0.75)
      ? { ...credits, ...(waitDays === undefined ? {} : { waitDays }) }
      : undefined,
    dividends: half({ share: random.pick([100_000, 333_333, 1_000_000]) }),
    ...randomLegacy(random),
    tax: random.chance(0.8)
      ? {
          wallet: random.pick(['none', 'incidental', 'incidental', 'above-spend'] as const),
          commission: random.pick(['none', 'cumulative', 'per-payment'] as const),
        }
      : undefined,
    limits: half(randomLimits(random)),
    cases: random.chance(0.8) ? { appealDays: random.pick([0, 0, 1]) } : undefined,
    utcOffsetMinutes: half(random.pick([0, -300, 345])),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<PolicyDocument>;
}

/** A valid policy; different seeds cover the corners of what a policy can say. */
export function randomPolicy(seed: number): PolicyDocument {
  const random = createRandom(seed);
  const keep = () => random.pick(['pool', 'stream'] as const);
  const perCommand = random.pick([undefined, 1, 2, 3, 5, 10_000]);
  return {
    name: `random-${seed}`,
    startPrice: random.pick(START_PRICES),
    tariffs: {
      store: randomTariff(random, PARTS),
      goods: randomTariff(random, PARTS),
      credit: creditTariff(random),
    },
    defaultTariff: 'store',
    redemption: { retention: random.pick([200_000, 200_000, 0, 50_000, 333_333, 500_000]), to: keep() },
    exit: {
      multiple: random.pick(MULTIPLES),
      retentionTo: keep(),
      streamDays: random.pick([0, 1, 7]),
      ...(perCommand === undefined ? {} : { perCommand }),
    },
    commission: random.pick(COMMISSIONS),
    binding: { days: random.pick([null, 1, 180]) },
    genesis: { amount: random.pick(GENESIS) },
    refundLossTo: random.pick(['store', 'platform']),
    regions: { greater: { south: ['440000', '450000'], east: ['310000', '320000'] } },
    ...laterFields(random),
  };
}

/** One seed in four opens as a draft; the others rehearse. */
export const openingStage = (seed: number): 'draft' | 'rehearsal' => (seed % 4 === 2 ? 'draft' : 'rehearsal');
