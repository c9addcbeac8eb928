import type { Tier } from './commands-people.ts';
import { max, sum } from './numbers.ts';

export const TIERS: readonly Tier[] = ['district', 'city', 'province', 'greater'];
export type Rates = Record<Tier, bigint>;

export function readRates(rates: Partial<Record<Tier, number>> = {}): Rates {
  const of = (tier: Tier) => BigInt(rates[tier] ?? 0);
  return { district: of('district'), city: of('city'), province: of('province'), greater: of('greater') };
}

type Parted = { parts: readonly (readonly [name: string, ppm: bigint])[] };
type Rated = {
  rates: {
    direct: bigint;
    indirect: bigint;
    recruiting: bigint;
    regionalMode: 'differential' | 'additive';
    ranks: { levels: ReadonlyMap<string, bigint>; peer: bigint; paid: boolean } | null;
  };
  tariffs: ReadonlyMap<string, Parted>;
};

export const ppmOfPart = (tariff: Parted, part: string): bigint =>
  tariff.parts.find(([name]) => name === part)?.[1] ?? 0n;

/** The highest all commissions of one order can be, in ppm of it, with these regional rates. */
export function worstCase({ rates }: Rated, regional: Rates): bigint {
  const { direct, indirect, recruiting, regionalMode, ranks } = rates;
  const tiers = TIERS.map((tier) => regional[tier]);
  const worstRegional = regionalMode === 'additive' ? sum(tiers) : tiers.reduce(max, 0n);
  const worstRank = ranks?.paid ? [...ranks.levels.values()].reduce(max, 0n) + ranks.peer : 0n;
  return direct + indirect + recruiting + worstRegional + worstRank;
}

/** Whether the worst case, with these regional rates, is more than some tariff sets aside. */
export function exceedsDistribution(policy: Rated, regional: Rates): boolean {
  const worst = worstCase(policy, regional);
  return [...policy.tariffs.values()].some((tariff) => worst > ppmOfPart(tariff, 'distribution'));
}
