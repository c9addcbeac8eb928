import { type Accounts, cash, post } from './accounts.ts';
import type { Pausable } from './commands-rule.ts';
import { ONE_POINT } from './numbers.ts';
import type { Policy } from './policy.ts';
import type { Agency, Grant, Lot, Member, Order, Product, Ratio, Store, StreamEntry } from './records.ts';
import type {
  Campaign,
  Case,
  Claim,
  Conversion,
  Entitlement,
  Override,
  StoreSettlement,
  Withdrawal,
} from './records-funds.ts';

/** The sentences that may be typed for a rule, in whatever language. */
export type Sentences = (ruleId: string) => readonly string[];

export type Stage = 'draft' | 'rehearsal' | 'live' | 'winding-down' | 'closed';

export type State = {
  seq: number;
  lastAt: number;
  stage: Stage;
  /** Real money is at stake: in a live program, and in one that was live when its wind-down began. */
  live: boolean;
  pauses: Set<Pausable>;
  policy: Policy;
  /** Publications are numbered, whether they ever take effect or not; the opening policy is 1. */
  policyVersion: number;
  publications: number;
  waitingPolicy: { policy: Policy; version: number; effectiveAt: number } | null;
  overrides: Map<string, Override>;
  supply: bigint;
  genesis: bigint;
  last: Ratio;
  stream: StreamEntry[];
  accounts: Accounts;
  members: Map<string, Member>;
  stores: Map<string, Store>;
  agencies: Map<string, Agency>;
  products: Map<string, Product>;
  /** In the order they were placed. */
  orders: Map<string, Order>;
  /** In the order they were settled. */
  lots: Map<string, Lot>;
  /** Order ids of lots that were due when a command had used up its exits. */
  queue: Set<string>;
  /** No open lot is due below this price; null = not known. Only saves looking at every lot. */
  quietBelow: Ratio | null;
  /** In the order they were granted. */
  grants: Map<string, Grant>;
  claims: Map<string, Claim>;
  /** In the order they became shareholders. */
  shareholders: Map<string, bigint>;
  conversions: Map<string, Conversion>;
  entitlements: Map<string, Entitlement>;
  /** Everything ever funded. */
  budgets: Set<string>;
  campaigns: Map<string, Campaign>;
  withdrawals: Map<string, Withdrawal>;
  settlements: Map<string, StoreSettlement>;
  cases: Map<string, Case>;
  /** Members' sales by day, for the limit of a day. */
  sales: { memberId: string; day: number; net: bigint }[];
  injections: { day: number; amount: bigint }[];
  /** Per day on which a command was accepted: the lowest pool after one, and the pool after the last one. */
  poolDays: Map<number, { lowest: bigint; last: bigint }>;
  /** Pool and supply that the wind-down pays by, once it pays. */
  paying: Ratio | null;
  usedIds: Set<string>;
};

/** One command being applied. */
export type Run = {
  state: State;
  at: number;
  exitsLeft: number;
  alwaysScan: boolean;
  sentences: Sentences;
};

const RECORDS = () => ({
  ...{ members: new Map(), stores: new Map(), agencies: new Map(), products: new Map() },
  ...{ orders: new Map(), lots: new Map(), grants: new Map(), claims: new Map(), cases: new Map() },
  ...{ shareholders: new Map(), conversions: new Map(), entitlements: new Map(), withdrawals: new Map() },
  settlements: new Map<string, StoreSettlement>(),
  ...{ overrides: new Map(), campaigns: new Map(), poolDays: new Map(), budgets: new Set<string>() },
  ...{ accounts: new Map(), queue: new Set<string>(), usedIds: new Set<string>() },
});

export function emptyState(policy: Policy, stage: Stage): State {
  const state: State = {
    ...{ seq: 0, lastAt: Number.NEGATIVE_INFINITY, stage, live: stage === 'live', pauses: new Set() },
    ...{ policy, policyVersion: 1, publications: 1, waitingPolicy: null, paying: null },
    ...{ supply: 0n, genesis: 0n, last: { pool: policy.startPrice, supply: ONE_POINT } },
    ...{ stream: [], quietBelow: null, sales: [], injections: [] },
    ...RECORDS(),
  };
  post(state, cash('simulated'), 'pool', policy.genesis);
  state.genesis = (policy.genesis * ONE_POINT) / policy.startPrice;
  state.supply = state.genesis;
  return state;
}

/** A copy of everything that forced exits can change: what a refusal after such exits goes back to. */
export function copyBeforeExits(state: State): State {
  return {
    ...state,
    stream: [...state.stream],
    accounts: new Map(state.accounts),
    lots: new Map(state.lots),
    queue: new Set(state.queue),
  };
}

/** Days are counted in the program's zone. */
export const dayOf = (state: State, at: number): number =>
  Math.floor((at + state.policy.offsetMs) / 86_400_000);

/** The record under this id, which has been checked to be there. */
export function known<Value>(records: ReadonlyMap<string, Value>, id: string): Value {
  const record = records.get(id);
  if (record === undefined) throw new Error(`unknown: ${id}`);
  return record;
}

/** Puts the record under this id again, with these fields changed. */
export function change<Value extends object>(
  records: Map<string, Value>,
  id: string,
  fields: Partial<Value>,
): void {
  records.set(id, { ...known(records, id), ...fields });
}
