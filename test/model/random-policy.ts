import type { PolicyDocument, TariffDocument } from './policy-document.ts';
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

/** None has a worst case above 20 000 ppm. */
const COMMISSIONS: readonly NonNullable<PolicyDocument['commission']>[] = [
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
];

const START_PRICES = ['1', '1', '1', '0.01', '100', '2.5', '9999.99', '0.37', '750000'];
const GENESIS = ['0', '0', '0.01', '10', '1000', '5000000'];
const MULTIPLES = [100_000, 105_000, 300_000, 1_010_000, 1_200_000, 1_200_000, 2_000_000, 3_000_000];

function randomTariff(random: Random): TariffDocument {
  return {
    parts: random.pick(PARTS),
    mintRatio: random.pick([700_000, 700_000, 1_000_000, 300_000, 333_333]),
    settlementDelayDays: random.pick([0, 0, 1, 7]),
    remainder: random.pick(['platform', 'pool']),
  };
}

/** A valid policy; different seeds cover the corners of what a policy can say. */
export function randomPolicy(seed: number): PolicyDocument {
  const random = createRandom(seed);
  const keep = () => random.pick(['pool', 'stream'] as const);
  const perCommand = random.pick([undefined, 1, 2, 3, 5, 10_000]);
  return {
    name: `random-${seed}`,
    startPrice: random.pick(START_PRICES),
    tariffs: { store: randomTariff(random), goods: randomTariff(random) },
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
  };
}
