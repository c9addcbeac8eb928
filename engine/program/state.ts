import type { Instant } from '../amount/instant.ts';
import type { Micro, Points } from '../amount/quantity.ts';
import type { Account, Posting } from '../ledger/account.ts';
import type { DueLot, ExitHeap } from '../pool/lot.ts';
import type { StreamEntry } from '../pool/stream.ts';
import type { Policy } from '../rules/policy.ts';
import type { Agency } from './agencies/state.ts';
import type { BudgetsState } from './budgets/state.ts';
import type { CasesState } from './cases/state.ts';
import type { CreditsState } from './credits/state.ts';
import type { GovernanceState } from './governance/state.ts';
import type { MallState } from './mall/state.ts';
import type { Members } from './members/members.ts';
import type { Orders } from './orders/orders.ts';
import type { Order } from './orders/state.ts';
import type { DayCounts } from './points/state.ts';
import type { SharesState } from './shares/state.ts';
import type { Settlement } from './stores/settlement.ts';
import type { Store } from './stores/state.ts';
import type { WithdrawalsState } from './withdrawals/state.ts';

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
  /** By name; those of members are theirs (`accountsOf` has all). */
  readonly accounts: Map<string, Account>;
  readonly accountPlaces: number[];
  readonly cash: Map<string, Account>;
  readonly members: Members;
  readonly stores: Map<string, Store>;
  readonly orders: Orders;
  readonly agencies: Map<string, Agency>;
  /** Agencies by region: a code is of one tier only, and a name is no code. */
  readonly agenciesByNode: Map<string, Agency[]>;
  readonly redemptions: Set<string>;
  readonly refunds: Set<string>;
  readonly injections: Set<string>;
  readonly settlements: Map<string, Settlement>;
  readonly days: DayCounts;
  readonly governance: GovernanceState;
  readonly mall: MallState;
  readonly credits: CreditsState;
  readonly shares: SharesState;
  readonly budgets: BudgetsState;
  readonly withdrawals: WithdrawalsState;
  readonly cases: CasesState;
  /** Orders that wait for settlement, and only those: a heap, soonest due first (`pending-queue.ts`). */
  readonly pendingOrders: Order[];
  /** Lots with points, by the price at which they leave. */
  readonly exits: ExitHeap;
  /** Lots that were due when a command's exit budget ran out; they leave before the next one's own effect. */
  exitQueue: DueLot[];
  /** Lots that have ever been made; gives each its place in the order of settlement. */
  lotCount: number;
  /** Where postings of the running command are collected, when anybody wants them. */
  postings: Posting[] | undefined;
};
