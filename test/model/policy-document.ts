import type { Tier } from './commands-people.ts';

export type RegionalRates = { mode: 'differential' | 'additive' } & Partial<Record<Tier, number>>;
export type Keep = 'pool' | 'stream';
export type RemainderTo = 'platform' | 'pool' | 'dividends';

export type TariffDocument = {
  parts: Record<string, number>;
  mintRatio: number;
  settlementDelayDays?: number;
  remainder?: RemainderTo;
  creditShare?: number;
};

export type RanksDocument = {
  levels: Record<string, number>;
  peer: number;
  depth?: number;
  paid?: boolean;
};

export type CommissionDocument = {
  direct?: number;
  indirect?: number;
  recruiting?: number;
  regional?: RegionalRates;
  ranks?: RanksDocument;
};

export type LegacyDocument =
  | { mode: 'time'; batches: number; everyDays: number }
  | { mode: 'growth'; target: string };

export const LIMITS = [
  ...(['redemptionPerDay', 'withdrawalPerDay', 'withdrawalMin'] as const),
  ...(['creditsPerDay', 'secondOfficerAbove'] as const),
] as const;
export type Limit = (typeof LIMITS)[number];

export type WalletTax = 'none' | 'incidental' | 'above-spend';
export type CommissionTax = 'none' | 'cumulative' | 'per-payment';

/** The policy as it is written, contracts.md §3 and economics.md §21. */
export type PolicyDocument = {
  name: string;
  startPrice: string;
  tariffs: Record<string, TariffDocument>;
  defaultTariff: string;
  redemption: { retention: number; to: Keep };
  exit: { multiple: number; retentionTo: Keep; streamDays: number; perCommand?: number };
  commission?: CommissionDocument;
  binding?: { days: number | null };
  genesis?: { amount: string };
  refundLossTo?: 'store' | 'platform';
  regions?: { greater: Record<string, string[]> };
  credits?: { grant?: number; waitDays?: number };
  dividends?: { share?: number };
  legacy?: LegacyDocument;
  tax?: { wallet?: WalletTax; commission?: CommissionTax };
  limits?: Partial<Record<Limit, string | null>>;
  cases?: { appealDays?: number };
  utcOffsetMinutes?: number;
};

export const REQUIRED = ['name', 'startPrice', 'tariffs', 'defaultTariff', 'redemption', 'exit'] as const;
export const OPTIONAL = [
  ...(['commission', 'binding', 'genesis', 'refundLossTo', 'regions', 'credits', 'dividends'] as const),
  ...(['legacy', 'tax', 'limits', 'cases', 'utcOffsetMinutes'] as const),
] as const;
