import type { Micro, Ppm } from '../amount/quantity.ts';

/** Where money that nobody earned, or that a sale leaves behind, goes. */
export type Remainder = 'platform' | 'pool' | 'dividends';
export type Retention = 'pool' | 'stream';
export type Tier = 'district' | 'city' | 'province' | 'greater';

/** Tiers from the smallest region to the largest. */
export const TIERS: readonly Tier[] = ['district', 'city', 'province', 'greater'];

/** The named parts of a tariff. */
export type PartName = 'merchant' | 'platform' | 'distribution' | 'pool';
export const PART_NAMES: readonly PartName[] = ['merchant', 'platform', 'distribution', 'pool'];

/** The shares an order is split by, in the order they were written: ties in rounding go by it. */
export type Tariff = {
  readonly name: string;
  readonly names: readonly PartName[];
  /** The share of each name, in the same order. */
  readonly shares: readonly Ppm[];
  readonly mintRatio: Ppm;
  readonly settlementDelayDays: number;
  readonly remainder: Remainder;
};

export type CommissionRates = {
  readonly direct: Ppm;
  readonly indirect: Ppm;
  readonly recruiting: Ppm;
  readonly regional: {
    readonly mode: 'differential' | 'additive';
    readonly rates: Readonly<Record<Tier, Ppm>>;
  };
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
};

/** One thing wrong with a policy document: where, which rule, what was found. */
export type PolicyProblem = { readonly field: string; readonly rule: string; readonly value: string };

/** A tariff's share for distribution: what commissions have to come out of. */
export function distributionShare(tariff: Tariff): Ppm {
  return tariff.shares[tariff.names.indexOf('distribution')] ?? 0n;
}
