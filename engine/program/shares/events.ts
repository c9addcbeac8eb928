import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import type { LotSold, PriceRatio } from '../../pool/lot.ts';

/** Weight 0: not a shareholder any more. */
export type ShareholderSet = {
  readonly type: 'ShareholderSet';
  readonly memberId: string;
  readonly weight: number;
};
export type DividendPayment = { readonly memberId: string; readonly amount: Micro };
export type DividendPaid = {
  readonly type: 'DividendPaid';
  readonly dividendId: string;
  readonly amount: Micro;
  readonly payments: readonly DividendPayment[];
};
export type ConversionStarted = {
  readonly type: 'ConversionStarted';
  readonly conversionId: string;
  readonly pointsPerShare: Points;
  readonly shares: number;
  readonly from: Instant;
  readonly to?: Instant | undefined;
  readonly lockDays: number;
  readonly releases: number;
  readonly everyDays: number;
};
/** Points sold to the treasury at the price of a sale, for shares. */
export type PointsConverted = {
  readonly type: 'PointsConverted';
  readonly entitlementId: string;
  readonly conversionId: string;
  readonly memberId: string;
  readonly shares: number;
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
  readonly price: PriceRatio;
  readonly lots: readonly LotSold[];
  readonly streamDays: number;
};
export type Allotted = {
  readonly entitlementId: string;
  readonly memberId: string;
  readonly shares: number;
};
export type SharesAllotted = {
  readonly type: 'SharesAllotted';
  readonly allotmentId: string;
  readonly entitlements: readonly Allotted[];
  readonly lockDays: number;
  readonly releases: number;
  readonly everyDays: number;
};
/** `shares` of an entitlement have been released now, `released` of it in all. */
export type EntitlementReleased = {
  readonly type: 'EntitlementReleased';
  readonly entitlementId: string;
  readonly memberId: string;
  readonly shares: number;
  readonly released: number;
};

export type ShareEvent =
  | ShareholderSet
  | DividendPaid
  | ConversionStarted
  | PointsConverted
  | SharesAllotted
  | EntitlementReleased;
