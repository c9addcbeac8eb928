import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import type { Account } from '../../ledger/account.ts';
import type { Lot } from '../../pool/lot.ts';
import type { Policy, Remainder, Tariff } from '../../rules/policy.ts';
import type { SubsidyPaid } from '../budgets/subsidy.ts';
import type { CommissionKind, Funding } from '../command.ts';
import type { CreditUse } from '../credits/grant.ts';
import type { Member } from '../members/state.ts';
import type { Store } from '../stores/state.ts';

/** Where a commission lies: with its receiver, on hold for self-dealing, or given up to the platform. */
export type CommissionPlace = 'member' | 'hold' | 'platform';

/** A commission of a settled order and where it lies: on hold, given up to the platform, else with the member. */
export type OrderCommission = {
  readonly kind: CommissionKind;
  readonly memberId: string;
  readonly amount: Micro;
  readonly withheld?: true | undefined;
  readonly forfeited?: true | undefined;
};

/** One line of an order that was placed with lines (economics §16). */
export type OrderLine = {
  readonly productId: string | undefined;
  readonly tariff: Tariff;
  /** What is not eligible goes to the merchant whole. */
  readonly eligible: boolean;
  readonly quantity: number;
  /** Whether its quantity was taken from the product's stock. */
  readonly counted: boolean;
  /** What was paid for it in credits, and in money: amount less discount and credits. */
  readonly credits: Micro;
  readonly cash: Micro;
  /** Cash refunded while the order waited. */
  refundedPending: Micro;
  /** Quantity refunds have given back. */
  returned: number;
};

/** What a line's cash became at settlement. */
export type SettledLine = {
  readonly eligible: boolean;
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly origin: Micro;
  readonly pool: Micro;
  points: Points;
  /** Refunded so far of `amount`. */
  refunded: Micro;
};

/** What a store of origin is paid for the credits of its that an order used (S75). */
export type OriginPaid = { readonly storeId: string; readonly amount: Micro };

/** What was done with a settled order's cash; refunds take it back in proportion (economics §8). */
export type Settlement = {
  /** Cash settled: what was paid less what was refunded while pending. */
  readonly amount: Micro;
  /** The eligible part of it: what commissions, points and the lot go by. */
  readonly spend: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  remainder: Micro;
  readonly remainderTo: Remainder;
  /** What of the remainder feeds the dividend fund, beside it. */
  readonly dividends: Micro;
  commissions: readonly OrderCommission[];
  /** The origin part where stores are paid of it, and what each is paid; the rest of it is in the remainder. */
  readonly origin: Micro;
  readonly origins: readonly OriginPaid[];
  /** Pool part that mints. */
  readonly pool: Micro;
  /** What campaigns added to it, in order of record. */
  readonly subsidies: readonly SubsidyPaid[];
  readonly lot: Lot;
  /** Whose counters it is in, so that refunds take it off the same people. */
  referrer: Member | undefined;
  recruiter: Member | undefined;
  /** Undefined: the order is one line, and these figures are its own (`settledLines`). */
  readonly lines: readonly SettledLine[] | undefined;
  /** Refunded so far of `amount`. */
  refunded: Micro;
};

export type Order = {
  readonly id: string;
  member: Member;
  store: Store;
  readonly amount: Micro;
  /** What of the amount was paid in money; the rest in credits. */
  readonly cash: Micro;
  /** Credits it uses and has not given back, in the order of use. */
  credits: readonly CreditUse[];
  readonly funding: Funding;
  /** Where its money comes from and a refund of it goes back to. */
  readonly payer: Account;
  readonly region: string | undefined;
  /** The store's tariff at placement: where the remainder goes, and by what an order without lines is split. */
  readonly tariff: Tariff;
  /** The policy in force when it was placed: its rates hold at settlement (economics §3.3). */
  readonly policy: Policy;
  /** Undefined: one line of the whole amount. */
  readonly lines: readonly OrderLine[] | undefined;
  readonly placedAt: Instant;
  readonly due: Instant;
  /** Order in which it came in. */
  readonly place: number;
  status: 'pending' | 'settled' | 'cancelled';
  /** Place among those that wait. */
  heapIndex: number;
  /** Refunded while pending. */
  refundedPending: Micro;
  /** Quantity that refunds have named of an order without lines. */
  returned: number;
  settlement: Settlement | undefined;
};
