import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points, Ppm } from '../../amount/quantity.ts';
import type { PriceRatio } from '../../pool/lot.ts';
import type { Remainder } from '../../rules/policy.ts';
import type { CommissionKind, Funding } from '../command.ts';

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
};
export type CommissionPaid = {
  readonly kind: CommissionKind;
  readonly memberId: string;
  readonly amount: Micro;
};
export type OrderSettled = {
  readonly type: 'OrderSettled';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly commissions: readonly CommissionPaid[];
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  readonly pool: Micro;
  readonly points: Points;
  readonly price: PriceRatio;
  readonly multiple: Ppm;
  readonly retention: Ppm;
  /** Present when the money was already confirmed and too small to mint anything. */
  readonly withoutPoints?: true;
};
export type PendingOrderRefunded = {
  readonly type: 'PendingOrderRefunded';
  readonly refundId: string;
  readonly orderId: string;
  readonly amount: Micro;
  /** What left `pending`; less than the amount when the store holds its part itself. */
  readonly returned: Micro;
};
/** Who gave back what for one refund (economics §8). Parts of the store's own till are in `merchantOwn`. */
export type OrderRefunded = {
  readonly type: 'OrderRefunded';
  readonly refundId: string;
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly fromProvider: Micro;
  readonly platform: Micro;
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  readonly commissions: readonly CommissionPaid[];
  readonly pool: Micro;
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
  /** Paid over the order's channel. */
  readonly paid: Micro;
  readonly price: PriceRatio;
  readonly lotNet: Micro;
  readonly lotRealised: Micro;
};

export type OrderEvent = OrderPlaced | OrderSettled | PendingOrderRefunded | OrderRefunded;
