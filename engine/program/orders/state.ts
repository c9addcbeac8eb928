import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Lot } from '../../pool/lot.ts';
import type { Policy, Remainder, Tariff } from '../../rules/policy.ts';
import type { CommissionKind, Funding } from '../command.ts';
import type { Member } from '../members/state.ts';
import type { Store } from '../stores/state.ts';

export type OrderCommission = {
  readonly kind: CommissionKind;
  member: Member;
  readonly amount: Micro;
};

/** What was done with a settled order's amount; refunds take it back in proportion (economics §8). */
export type Settlement = {
  /** Amount settled: what was paid less what was refunded while pending. */
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  readonly commissions: readonly OrderCommission[];
  /** Pool part that mints. */
  readonly pool: Micro;
  readonly lot: Lot;
  /** Refunded so far of `amount`. */
  refunded: Micro;
};

export type Order = {
  readonly id: string;
  member: Member;
  store: Store;
  readonly amount: Micro;
  readonly funding: Funding;
  readonly region: string | undefined;
  readonly tariff: Tariff;
  /** The policy in force when it was placed: its rates hold at settlement (economics §3.3). */
  readonly policy: Policy;
  readonly placedAt: Instant;
  readonly due: Instant;
  /** Order in which it came in. */
  readonly place: number;
  status: 'pending' | 'settled' | 'cancelled';
  /** Place among those that wait. */
  heapIndex: number;
  /** Refunded while pending. */
  refundedPending: Micro;
  settlement: Settlement | undefined;
};
