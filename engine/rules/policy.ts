import type { Micro, Ppm } from '../amount/quantity.ts';
import type { BrokenRule } from '../shape-rule.ts';

/** Where money that nobody earned, or that a sale leaves behind, goes. */
export type Remainder = 'platform' | 'pool' | 'dividends';
export type Retention = 'pool' | 'stream';
export type Tier = 'district' | 'city' | 'province' | 'greater';

/** Tiers from the smallest region to the largest. */
export const TIERS: readonly Tier[] = ['district', 'city', 'province', 'greater'];

/** The named parts of a tariff. */
export type PartName = 'merchant' | 'platform' | 'distribution' | 'pool' | 'origin';
export const PART_NAMES: readonly PartName[] = ['merchant', 'platform', 'distribution', 'pool', 'origin'];

/** The shares an order is split by, in the order they were written: ties in rounding go by it. */
export type Tariff = {
  readonly name: string;
  readonly names: readonly PartName[];
  /** The share of each name, in the same order. */
  readonly shares: readonly Ppm[];
  readonly mintRatio: Ppm;
  readonly settlementDelayDays: number;
  readonly remainder: Remainder;
  /** The share of a price that may be paid in credits. */
  readonly creditShare: Ppm;
};

/** Ranks and what they earn (economics §17); with `paid` false it is computed and only reported. */
export type Ranks = {
  readonly levels: ReadonlyMap<string, Ppm>;
  readonly peer: Ppm;
  readonly depth: number;
  readonly paid: boolean;
};

/** How legacy claims turn into credits (economics §16). */
export type LegacyRelease =
  | { readonly mode: 'time'; readonly batches: number; readonly everyDays: number }
  | { readonly mode: 'growth'; readonly target: Micro };

export const WALLET_TAXES = ['none', 'incidental', 'above-spend'] as const;
export const COMMISSION_TAXES = ['none', 'cumulative', 'per-payment'] as const;

/** Caps a member and day, and what needs a second officer; null: none. */
export type Limits = {
  readonly redemptionPerDay: Micro | null;
  readonly withdrawalPerDay: Micro | null;
  readonly withdrawalMin: Micro | null;
  readonly creditsPerDay: Micro | null;
  readonly secondOfficerAbove: Micro | null;
};

export type CommissionRates = {
  readonly direct: Ppm;
  readonly indirect: Ppm;
  readonly recruiting: Ppm;
  readonly regional: {
    readonly mode: 'differential' | 'additive';
    readonly rates: Readonly<Record<Tier, Ppm>>;
  };
  readonly ranks: Ranks;
};

/**
 * The rules of one program, read from a policy document (contracts §3) with every default filled in.
 */
export type Policy = {
  readonly name: string;
  readonly startPrice: Micro;
  readonly tariffs: ReadonlyMap<string, Tariff>;
  readonly defaultTariff: string;
  readonly redemption: { readonly retention: Ppm; readonly to: Retention };
  readonly exit: {
    readonly multiple: Ppm;
    readonly retentionTo: Retention;
    readonly streamDays: number;
    readonly perCommand: number;
  };
  readonly commission: CommissionRates;
  readonly binding: { readonly days: number | null };
  readonly genesis: { readonly amount: Micro };
  readonly refundLossTo: 'store' | 'platform';
  /** Greater regions by name, each a list of province codes (economics §13). */
  readonly greaterRegions: ReadonlyMap<string, readonly string[]>;
  /** Credits a settled order of a store that grants them brings, and when they can be spent. */
  readonly credits: { readonly grant: Ppm; readonly waitDays: number };
  /** What of a remainder that goes to the platform feeds the dividend fund. */
  readonly dividends: { readonly share: Ppm };
  readonly legacy: LegacyRelease | undefined;
  readonly tax: {
    readonly wallet: (typeof WALLET_TAXES)[number];
    readonly commission: (typeof COMMISSION_TAXES)[number];
  };
  readonly limits: Limits;
  readonly cases: { readonly appealDays: number };
  /** The program's zone: days and months are counted in it. */
  readonly utcOffsetMinutes: number;
};

/** One thing wrong with a policy document. */
export type PolicyProblem = BrokenRule;

/** A tariff's share for distribution: what commissions have to come out of. */
export function distributionShare(tariff: Tariff): Ppm {
  return partShare(tariff, 'distribution');
}

export function partShare(tariff: Tariff, part: PartName): Ppm {
  return tariff.shares[tariff.names.indexOf(part)] ?? 0n;
}

/** A tariff's share for the pool: what points are paid from. */
export function poolShare(tariff: Tariff): Ppm {
  return partShare(tariff, 'pool');
}
