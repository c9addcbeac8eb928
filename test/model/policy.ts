import { DAY_MS, PPM, parseMoney, parsePrice, sum } from './numbers.ts';
import {
  type CommissionDocument,
  type CommissionTax,
  type Keep,
  LIMITS,
  type Limit,
  OPTIONAL,
  type PolicyDocument,
  REQUIRED,
  type RemainderTo,
  type TariffDocument,
  type WalletTax,
} from './policy-document.ts';
import { exceedsDistribution, type Rates, readRates } from './rates.ts';

const PART_NAMES = ['merchant', 'platform', 'distribution', 'origin', 'pool'] as const;
export type PartName = (typeof PART_NAMES)[number];

export type Tariff = {
  parts: readonly (readonly [name: PartName, ppm: bigint])[];
  mintRatio: bigint;
  delayMs: number;
  remainder: RemainderTo;
  creditShare: bigint;
};

export type Ranks = { levels: ReadonlyMap<string, bigint>; peer: bigint; depth: number; paid: boolean };

/** What an order keeps from the day it was placed. */
export type CommissionRates = {
  direct: bigint;
  indirect: bigint;
  recruiting: bigint;
  regionalMode: 'differential' | 'additive';
  regional: Rates;
  ranks: Ranks | null;
};

export type LegacyTerms =
  | { mode: 'time'; batches: bigint; everyMs: number }
  | { mode: 'growth'; target: bigint };

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
  rates: CommissionRates;
  bindingMs: number;
  genesis: bigint;
  refundLossTo: 'store' | 'platform';
  greater: Readonly<Record<string, readonly string[]>>;
  grant: bigint;
  grantWaitMs: number;
  dividendShare: bigint;
  legacy: LegacyTerms | null;
  walletTax: WalletTax;
  commissionTax: CommissionTax;
  limits: Readonly<Record<Limit, bigint | null>>;
  appealMs: number;
  offsetMs: number;
};

/** A document that cannot stand. Anything else that is thrown is a fault of the model. */
export class PolicyProblem extends Error {}

function demand(holds: boolean, problem: string): void {
  if (!holds) throw new PolicyProblem(`policy: ${problem}`);
}

function reading<Value>(read: () => Value, field: string): Value {
  try {
    return read();
  } catch {
    throw new PolicyProblem(`policy: ${field} cannot be read`);
  }
}

function readTariff(document: TariffDocument): Tariff {
  const names = Object.keys(document.parts);
  const parts = Object.entries(document.parts).map(([name, ppm]) => [name as PartName, BigInt(ppm)] as const);
  const creditShare = BigInt(document.creditShare ?? 0);
  demand(
    names.every((name) => (PART_NAMES as readonly string[]).includes(name)),
    'unknown part',
  );
  demand(sum(parts.map(([, ppm]) => ppm)) === PPM, 'parts must sum to 1000000');
  demand(creditShare < PPM, 'credit share must be below 1000000');
  return {
    ...{ parts, creditShare, mintRatio: BigInt(document.mintRatio) },
    delayMs: (document.settlementDelayDays ?? 0) * DAY_MS,
    remainder: document.remainder ?? 'platform',
  };
}

function readRanks(ranks: CommissionDocument['ranks']): Ranks | null {
  if (!ranks) return null;
  const levels = Object.entries(ranks.levels).map(([name, ppm]) => [name, BigInt(ppm)] as const);
  const { depth = 20, paid = true } = ranks;
  return { levels: new Map(levels), peer: BigInt(ranks.peer), depth, paid };
}

const readCommission = (commission: CommissionDocument = {}): CommissionRates => ({
  direct: BigInt(commission.direct ?? 0),
  indirect: BigInt(commission.indirect ?? 0),
  recruiting: BigInt(commission.recruiting ?? 0),
  regionalMode: commission.regional?.mode ?? 'differential',
  regional: readRates(commission.regional),
  ranks: readRanks(commission.ranks),
});

function readLegacy(legacy: PolicyDocument['legacy']): LegacyTerms | null {
  if (!legacy) return null;
  if (legacy.mode === 'growth') {
    return { mode: 'growth', target: reading(() => parseMoney(legacy.target), 'legacy.target') };
  }
  return { mode: 'time', batches: BigInt(legacy.batches), everyMs: legacy.everyDays * DAY_MS };
}

function readLimits(document: PolicyDocument['limits'] = {}): Policy['limits'] {
  const read = (name: Limit) => {
    const value = document[name] ?? null;
    return value === null ? null : reading(() => parseMoney(value), `limits.${name}`);
  };
  return Object.fromEntries(LIMITS.map((name) => [name, read(name)])) as Record<Limit, bigint | null>;
}

/** The fields of §21. */
function readLaterFields(document: PolicyDocument) {
  const grant = BigInt(document.credits?.grant ?? 0);
  const dividendShare = BigInt(document.dividends?.share ?? 0);
  demand(grant <= 10n * PPM, 'credits.grant is at most 10000000');
  demand(dividendShare <= PPM, 'dividends.share is at most 1000000');
  return {
    ...{ grant, dividendShare, grantWaitMs: (document.credits?.waitDays ?? 0) * DAY_MS },
    legacy: readLegacy(document.legacy),
    walletTax: document.tax?.wallet ?? 'none',
    commissionTax: document.tax?.commission ?? 'none',
    limits: readLimits(document.limits),
    appealMs: (document.cases?.appealDays ?? 7) * DAY_MS,
    offsetMs: (document.utcOffsetMinutes ?? 480) * 60_000,
  };
}

function demandNames(document: object): void {
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  for (const name of Object.keys(document)) demand(known.includes(name), `unknown name ${name}`);
  for (const name of REQUIRED) demand(name in document, `${name} is missing`);
}

/** Reads a policy document; a policy that economics.md would refuse when it is written throws. */
export function readPolicy(json: unknown): Policy {
  demand(typeof json === 'object' && json !== null, 'not an object');
  demandNames(json as object);
  const document = json as PolicyDocument;
  const days = document.binding?.days ?? null;
  const policy: Policy = {
    startPrice: reading(() => parsePrice(document.startPrice), 'startPrice'),
    tariffs: new Map(Object.entries(document.tariffs).map(([name, tariff]) => [name, readTariff(tariff)])),
    defaultTariff: document.defaultTariff,
    retention: BigInt(document.redemption.retention),
    redemptionTo: document.redemption.to,
    exitMultiple: BigInt(document.exit.multiple),
    exitTo: document.exit.retentionTo,
    streamMs: document.exit.streamDays * DAY_MS,
    exitsPerCommand: document.exit.perCommand ?? 10_000,
    rates: readCommission(document.commission),
    bindingMs: days === null ? Number.POSITIVE_INFINITY : days * DAY_MS,
    genesis: reading(() => parseMoney(document.genesis?.amount ?? '0'), 'genesis.amount'),
    refundLossTo: document.refundLossTo ?? 'store',
    greater: document.regions?.greater ?? {},
    ...readLaterFields(document),
  };
  demand(policy.startPrice > 0n, 'start price must be positive');
  demand(policy.tariffs.has(policy.defaultTariff), 'default tariff not found');
  demand(!exceedsDistribution(policy, policy.rates.regional), 'commission exceeds distribution');
  return policy;
}
