import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points, Ppm } from '../../amount/quantity.ts';
import type { PriceRatio } from '../../pool/lot.ts';
import type { Remainder } from '../../rules/policy.ts';
import type { SubsidyPaid } from '../budgets/subsidy.ts';
import type { CommissionKind, Funding } from '../command.ts';
import type { CreditUse } from '../credits/grant.ts';
import type { HoldTo } from '../shape/choices.ts';
import type { OriginPaid } from './state.ts';

/** `held` is what waits in `pending` until settlement, 0 when it settles at once. */
export type OrderPlaced = {
  readonly type: 'OrderPlaced';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly tariff: string;
  readonly region?: string | undefined;
  readonly funding: Funding;
  readonly due: Instant;
  readonly held: Micro;
  /** Credits that pay a part of the amount, and the grants they come from. */
  readonly creditsUsed?: Micro | undefined;
  readonly credits?: readonly CreditUse[] | undefined;
  /** Absent: one line of the whole amount. */
  readonly lines?: readonly LinePlaced[] | undefined;
};
export type LinePlaced = {
  readonly product?: string | undefined;
  readonly reference?: string | undefined;
  readonly quantity: number;
  readonly amount: Micro;
  readonly discount: Micro;
  readonly tariff: string;
  readonly eligible: boolean;
  /** What of `creditsUsed` pays for it. */
  readonly credits?: Micro | undefined;
  /** Whether the quantity was taken from the product's stock. */
  readonly counted: boolean;
};
export type CommissionPaid = {
  readonly kind: CommissionKind;
  readonly memberId: string;
  readonly amount: Micro;
  /** On hold, because somebody deals with themselves. */
  readonly withheld?: true | undefined;
};
/** A commission taken back: from its receiver, from the hold, or from the platform it was given up to. */
export type CommissionTaken = CommissionPaid & { readonly forfeited?: true | undefined };
export type OrderSettled = {
  readonly type: 'OrderSettled';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  /** The eligible part of the amount, where it is not all of it. */
  readonly spend?: Micro | undefined;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly commissions: readonly CommissionPaid[];
  /** What ranks would have been paid, where they are only counted (S59). */
  readonly statistics?: readonly CommissionPaid[] | undefined;
  /** Whose counters the order is for: the buyer's referrer, and who recruited the store. */
  readonly referrerId?: string | undefined;
  readonly recruiterId?: string | undefined;
  /** The origin part, and what of it the stores are paid whose credits the order used. */
  readonly origin?: Micro | undefined;
  readonly origins?: readonly OriginPaid[] | undefined;
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  /** What of a remainder to the platform feeds the dividend fund. */
  readonly dividends?: Micro | undefined;
  readonly pool: Micro;
  /** What campaigns added to the pool without minting. */
  readonly subsidies?: readonly SubsidyPaid[] | undefined;
  readonly points: Points;
  readonly price: PriceRatio;
  readonly multiple: Ppm;
  readonly retention: Ppm;
  /** Present when the money was already confirmed and too small to mint anything. */
  readonly withoutPoints?: true;
  /** Absent: one line, and the figures above are its own. */
  readonly lines?: readonly LineSettled[] | undefined;
};
export type LineSettled = {
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly origin?: Micro | undefined;
  readonly pool: Micro;
  readonly points: Points;
};
/** What a refund gives back of one line, the first being 1. */
export type LineRefunded = {
  readonly line: number;
  readonly amount: Micro;
  readonly quantity: number;
};
export type PendingOrderRefunded = {
  readonly type: 'PendingOrderRefunded';
  readonly refundId: string;
  readonly orderId: string;
  readonly amount: Micro;
  /** What left `pending`; less than the amount when the store holds its part itself. */
  readonly returned: Micro;
  readonly lines?: readonly LineRefunded[] | undefined;
  /** Credits that go back to the grants they came from. */
  readonly creditsReturned?: readonly CreditUse[] | undefined;
  /** Why, where the order was voided. */
  readonly reason?: string | undefined;
};
/** Who gave back what for one refund (economics §8). Parts of the store's own till are in `merchantOwn`. */
export type OrderRefunded = {
  readonly type: 'OrderRefunded';
  readonly refundId: string;
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  /** The eligible part of the amount, where it is not all of it. */
  readonly spend?: Micro | undefined;
  readonly lines?: readonly LineRefunded[] | undefined;
  /** Credits that go back to the grants they came from. */
  readonly creditsReturned?: readonly CreditUse[] | undefined;
  readonly merchant: Micro;
  readonly fromProvider: Micro;
  readonly platform: Micro;
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  readonly dividends?: Micro | undefined;
  readonly commissions: readonly CommissionTaken[];
  readonly origins?: readonly OriginPaid[] | undefined;
  /** What the pool returned: to the refund, and to the campaigns that had added to it. */
  readonly pool: Micro;
  readonly subsidies?: readonly SubsidyPaid[] | undefined;
  /** Points of the lot burned, and points asked for that had been sold already. */
  readonly points: Points;
  readonly soldPoints: Points;
  /** What the sold points had brought: charged to the wallet (which may go negative) and kept back. */
  readonly clawback: Micro;
  readonly fromWallet: Micro;
  readonly keptBack: Micro;
  readonly loss: Micro;
  readonly lossTo: 'store' | 'platform';
  /** Clawback beyond what was missing: enters the stream, or the pool when the period is 0. */
  readonly surplus: Micro;
  readonly surplusDays: number;
  /** Credits the order had granted, taken from its grant. */
  readonly creditsTaken?: Micro | undefined;
  /** What of them was missing, kept back from the payment 1 to 1: goes where the surplus goes. */
  readonly creditsKept?: Micro | undefined;
  /** Paid over the order's channel. */
  readonly paid: Micro;
  readonly price: PriceRatio;
  readonly lotNet: Micro;
  readonly lotRealised: Micro;
  /** Why, where the order was voided. */
  readonly reason?: string | undefined;
};

/** Commissions on hold went to whom they were for, or to the platform. */
export type HoldReleased = {
  readonly type: 'HoldReleased';
  readonly orderId: string;
  readonly releasedTo: HoldTo;
  readonly commissions: readonly CommissionPaid[];
  readonly reason: string;
  readonly officers?: readonly string[] | undefined;
};

/** An order that was another member's, or another store's. */
export type OrderReassigned = {
  readonly type: 'OrderReassigned';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly fromMemberId: string;
  readonly fromStoreId: string;
  readonly reason: string;
  readonly officers?: readonly string[] | undefined;
  /** What it changed of a settled order. */
  readonly settled?: ReassignedSettlement | undefined;
};
export type ReassignedSettlement = {
  /** Moves from store to store; 0 when the store stays. */
  readonly merchant: Micro;
  /** Back into the remainder, and anew out of it. */
  readonly takenBack: readonly CommissionTaken[];
  readonly commissions: readonly CommissionPaid[];
  readonly statistics?: readonly CommissionPaid[] | undefined;
  /** What is then left of the remainder. */
  readonly remainder: Micro;
  readonly referrerId?: string | undefined;
  readonly recruiterId?: string | undefined;
};

export type OrderEvent =
  | OrderPlaced
  | OrderSettled
  | PendingOrderRefunded
  | OrderRefunded
  | HoldReleased
  | OrderReassigned;
