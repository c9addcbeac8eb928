import type { Instant } from '../amount/instant.ts';
import type { Micro, Points, Ppm } from '../amount/quantity.ts';
import type { Account, Posting } from '../ledger/account.ts';
import type { ExitHeap, Lot } from '../pool/lot.ts';
import type { StreamEntry } from '../pool/stream.ts';
import type { Policy, Remainder, Tariff, Tier } from '../rules/policy.ts';
import type { CommissionKind, Funding, Via } from './command.ts';

/**
 * Everything a program is (economics §2). Changed in place, only by `evolve`.
 * Pool, stream, pending and revenue are ledger accounts; held here by reference for the hot path.
 */
export type ProgramState = {
  policy: Policy;
  /** Accepted commands so far. */
  seq: number;
  /** Time of the last accepted command. */
  at: Instant;
  /** Points in circulation, genesis points included. */
  supply: Points;
  /** Points nobody can redeem. */
  genesis: Points;
  /** Sum over members, kept apart from `supply` so that the two can be held against each other. */
  memberPoints: Points;
  /** Pool and supply as they were when supply was last above 0; before that the start price. */
  last: { pool: Micro; supply: Points };
  readonly pool: Account;
  readonly stream: Account;
  readonly pending: Account;
  readonly revenue: Account;
  streamEntries: StreamEntry[];
  readonly accounts: Map<string, Account>;
  readonly members: Map<string, Member>;
  readonly stores: Map<string, Store>;
  readonly orders: Map<string, Order>;
  readonly agencies: Map<string, Agency>;
  /** Agencies by region: a code is of one tier only, and a name is no code. */
  readonly agenciesByNode: Map<string, Agency[]>;
  readonly redemptions: Set<string>;
  readonly refunds: Set<string>;
  readonly injections: Set<string>;
  /** Orders that wait for settlement, and only those: a heap, soonest due first (`pending-queue.ts`). */
  readonly pendingOrders: Order[];
  /** Lots with points, by the price at which they leave. */
  readonly exits: ExitHeap;
  /** Lots that were due when a command's exit budget ran out; they leave before the next one's own effect. */
  exitQueue: Lot[];
  /** Lots that have ever been made; gives each its place in the order of settlement. */
  lotCount: number;
  /** Where postings of the running command are collected, when anybody wants them. */
  postings: Posting[] | undefined;
};

export type Binding = { readonly referrer: Member; readonly at: Instant; readonly via: Via };

export type Member = {
  readonly id: string;
  /** The newest binding; whether it still holds depends on the time (`referrerAt`). */
  binding: Binding | undefined;
  /** Bindings that were replaced, oldest first: the earlier binder is kept (E27). */
  readonly earlierBindings: Binding[];
  readonly wallet: Account;
  readonly commission: Account;
  points: Points;
  /** In the order they were settled. */
  readonly lots: Lot[];
  /** Lots before this place hold no points any more. */
  firstOpenLot: number;
  exits: number;
};

export type Store = {
  readonly id: string;
  readonly owner: Member;
  readonly tariff: string;
  readonly region: string | undefined;
  readonly recruiter: Member | undefined;
  readonly payable: Account;
  readonly atProvider: Account;
  readonly deposit: Account;
};

export type Agency = {
  readonly id: string;
  readonly member: Member;
  readonly region: string;
  readonly tier: Tier;
  /** Own rate, or undefined for the policy's. */
  readonly rate: Ppm | undefined;
  readonly from: Instant;
  /** First instant at which it no longer holds. */
  to: Instant | undefined;
};

export type OrderCommission = {
  readonly kind: CommissionKind;
  readonly member: Member;
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
  readonly member: Member;
  readonly store: Store;
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
