import type { Tier } from './commands.ts';
import { DAY_MS, max, parseMoney, parsePrice, splitByPpm, sum } from './numbers.ts';

type RegionalRates = { mode: 'differential' | 'additive' } & Partial<Record<Tier, number>>;
type Keep = 'pool' | 'stream';

export type TariffDocument = {
  parts: Record<string, number>;
  mintRatio: number;
  settlementDelayDays?: number;
  remainder?: 'platform' | 'pool' | 'dividends';
};

/** The policy as it is written, contracts.md §3. */
export type PolicyDocument = {
  name: string;
  startPrice: string;
  tariffs: Record<string, TariffDocument>;
  defaultTariff: string;
  redemption: { retention: number; to: Keep };
  exit: { multiple: number; retentionTo: Keep; streamDays: number; perCommand?: number };
  commission?: { direct?: number; indirect?: number; recruiting?: number; regional?: RegionalRates };
  binding?: { days: number | null };
  genesis?: { amount: string };
  refundLossTo?: 'store' | 'platform';
  regions?: { greater: Record<string, string[]> };
};

export type Tariff = {
  parts: readonly (readonly [name: string, ppm: bigint])[];
  mintRatio: bigint;
  delayMs: number;
  remainder: 'platform' | 'pool' | 'dividends';
};

export const TIERS: readonly Tier[] = ['district', 'city', 'province', 'greater'];
export type Rates = Record<Tier, bigint>;

export type Policy = {
  startPrice: bigint;
  tariffs: ReadonlyMap<string, Tariff>;
  defaultTariff: string;
  retention: bigint;
  redemptionTo: Keep;
  exitMultiple: bigint;
  exitTo: Keep;
  streamMs: number;
  exitsPerCommand: number;
  direct: bigint;
  indirect: bigint;
  recruiting: bigint;
  regionalMode: 'differential' | 'additive';
  regional: Rates;
  bindingMs: number;
  genesis: bigint;
  refundLossTo: 'store' | 'platform';
  greater: Readonly<Record<string, readonly string[]>>;
};

const PART_NAMES = ['merchant', 'platform', 'distribution', 'pool'];

function readTariff(document: TariffDocument): Tariff {
  const parts = Object.entries(document.parts).map(([name, ppm]) => [name, BigInt(ppm)] as const);
  if (parts.some(([name]) => !PART_NAMES.includes(name))) throw new Error('policy: unknown part');
  if (sum(parts.map(([, ppm]) => ppm)) !== 1_000_000n) throw new Error('policy: parts must sum to 1000000');
  return {
    parts,
    mintRatio: BigInt(document.mintRatio),
    delayMs: (document.settlementDelayDays ?? 0) * DAY_MS,
    remainder: document.remainder ?? 'platform',
  };
}

function readRates(rates: Partial<Record<Tier, number>> = {}): Rates {
  const of = (tier: Tier) => BigInt(rates[tier] ?? 0);
  return { district: of('district'), city: of('city'), province: of('province'), greater: of('greater') };
}

function readCommission(document: PolicyDocument) {
  const commission = document.commission ?? {};
  return {
    direct: BigInt(commission.direct ?? 0),
    indirect: BigInt(commission.indirect ?? 0),
    recruiting: BigInt(commission.recruiting ?? 0),
    regionalMode: commission.regional?.mode ?? 'differential',
    regional: readRates(commission.regional),
  };
}

/** Reads a policy document; a policy that economics.md would refuse when it is written throws. */
export function readPolicy(json: unknown): Policy {
  const document = json as PolicyDocument;
  const days = document.binding?.days ?? null;
  const policy: Policy = {
    startPrice: parsePrice(document.startPrice),
    tariffs: new Map(Object.entries(document.tariffs).map(([name, tariff]) => [name, readTariff(tariff)])),
    defaultTariff: document.defaultTariff,
    retention: BigInt(document.redemption.retention),
    redemptionTo: document.redemption.to,
    exitMultiple: BigInt(document.exit.multiple),
    exitTo: document.exit.retentionTo,
    streamMs: document.exit.streamDays * DAY_MS,
    exitsPerCommand: document.exit.perCommand ?? 10_000,
    ...readCommission(document),
    bindingMs: days === null ? Number.POSITIVE_INFINITY : days * DAY_MS,
    genesis: parseMoney(document.genesis?.amount ?? '0'),
    refundLossTo: document.refundLossTo ?? 'store',
    greater: document.regions?.greater ?? {},
  };
  if (policy.startPrice === 0n) throw new Error('policy: start price must be positive');
  if (!policy.tariffs.has(policy.defaultTariff)) throw new Error('policy: default tariff not found');
  if (exceedsDistribution(policy, policy.regional))
    throw new Error('policy: commission exceeds distribution');
  return policy;
}

/** Whether the worst case of all commissions, with these regional rates, is more than some tariff sets aside. */
export function exceedsDistribution(policy: Policy, regional: Rates): boolean {
  const rates = TIERS.map((tier) => regional[tier]);
  const worstRegional = policy.regionalMode === 'additive' ? sum(rates) : rates.reduce(max, 0n);
  const worst = policy.direct + policy.indirect + policy.recruiting + worstRegional;
  return [...policy.tariffs.values()].some((tariff) => worst > ppmOfPart(tariff, 'distribution'));
}

const ppmOfPart = (tariff: Tariff, part: string): bigint =>
  tariff.parts.find(([name]) => name === part)?.[1] ?? 0n;

export type Parts = { merchant: bigint; platform: bigint; distribution: bigint; pool: bigint };

/** Splits an amount by the tariff; a part the tariff does not name is 0. */
export function splitAmount(tariff: Tariff, amount: bigint): Parts {
  const split = splitByPpm(
    amount,
    tariff.parts.map(([, ppm]) => ppm),
  );
  const of = (part: string) => split[tariff.parts.findIndex(([name]) => name === part)] ?? 0n;
  return {
    merchant: of('merchant'),
    platform: of('platform'),
    distribution: of('distribution'),
    pool: of('pool'),
  };
}
