import type { Funding, Tier } from './commands.ts';
import { min, ONE_POINT, sum } from './numbers.ts';
import type { Parts, Policy, Tariff } from './policy.ts';

export type Member = { binding: { referrerId: string; at: number } | null };
export type Store = { tariff: string; region: string | null; recruiterId: string | null };
export type Agency = {
  memberId: string;
  region: string;
  tier: Tier;
  rate: bigint;
  from: number;
  to: number;
};

/** What a settlement paid to whom, kept because a refund takes the same parts back. */
export type Settlement = {
  amount: bigint;
  parts: Parts;
  remainder: bigint;
  remainderAccount: string;
  commissions: readonly { account: string; amount: bigint }[];
  poolPart: bigint;
  refunded: bigint;
};

export type Order = {
  orderId: string;
  memberId: string;
  storeId: string;
  tariff: Tariff;
  region: string | null;
  funding: Funding;
  dueAt: number;
  /** What is left of the amount while the order waits. */
  amount: bigint;
  status: 'pending' | 'settled' | 'undone';
  settlement: Settlement | null;
};

/** Lots are never changed in place: every change puts a new record under the same order id. */
export type Lot = Readonly<{
  orderId: string;
  memberId: string;
  spend: bigint;
  minted: bigint;
  points: bigint;
  sold: bigint;
  realised: bigint;
  net: bigint;
  exited: boolean;
}>;

export type StreamEntry = Readonly<{ value: bigint; from: number; period: number; released: bigint }>;
export type Ratio = Readonly<{ pool: bigint; supply: bigint }>;

export type State = {
  seq: number;
  lastAt: number;
  supply: bigint;
  genesis: bigint;
  last: Ratio;
  stream: StreamEntry[];
  /** Credit balances: what came in less what went out, so all of them sum to 0. */
  accounts: Map<string, bigint>;
  members: Map<string, Member>;
  stores: Map<string, Store>;
  agencies: Map<string, Agency>;
  /** In the order they were placed. */
  orders: Map<string, Order>;
  /** In the order they were settled. */
  lots: Map<string, Lot>;
  /** Order ids of lots that were due when a command had used up its exits. */
  queue: Set<string>;
  /** No open lot is due below this price; null = not known. Only saves looking at every lot. */
  quietBelow: Ratio | null;
  usedIds: Set<string>;
};

/** One command being applied. */
export type Run = { policy: Policy; state: State; at: number; exitsLeft: number; alwaysScan: boolean };

export const wallet = (memberId: string): string => `member:${memberId}:wallet`;
export const commission = (memberId: string): string => `member:${memberId}:commission`;
export const payable = (storeId: string): string => `store:${storeId}:payable`;
export const atProvider = (storeId: string): string => `store:${storeId}:at-provider`;
export const deposit = (storeId: string): string => `store:${storeId}:deposit`;
export const cash = (channel: string): string => `cash:${channel}`;

/** Cash and losses are what the program has or lost; they are shown with the sign turned. */
export const isAsset = (account: string): boolean =>
  account.startsWith('cash:') || account === 'platform:refund-loss';

export const balance = (state: State, account: string): bigint => state.accounts.get(account) ?? 0n;
export const poolOf = (state: State): bigint => balance(state, 'pool');

/** The only way money moves. A negative amount moves the other way, nothing is not posted. */
export function post(state: State, from: string, to: string, amount: bigint): void {
  if (amount === 0n) return;
  state.accounts.set(from, balance(state, from) - amount);
  state.accounts.set(to, balance(state, to) + amount);
}

export type Leg = { account: string; amount: bigint };

/** Posts several sources against several destinations of the same sum, first come first matched. */
export function postLegs(state: State, from: readonly Leg[], to: readonly Leg[]): void {
  const total = (legs: readonly Leg[]) => sum(legs.map((leg) => leg.amount));
  if (total(from) !== total(to)) throw new Error('legs do not balance');
  if ([...from, ...to].some((leg) => leg.amount < 0n)) throw new Error('negative leg');
  const open = to.map((leg) => ({ ...leg }));
  for (const source of from) {
    let left = source.amount;
    for (const target of open) {
      const part = min(left, target.amount);
      post(state, source.account, target.account, part);
      left -= part;
      target.amount -= part;
    }
  }
}

export function emptyState(policy: Policy): State {
  const state: State = {
    seq: 0,
    lastAt: Number.NEGATIVE_INFINITY,
    supply: 0n,
    genesis: 0n,
    last: { pool: policy.startPrice, supply: ONE_POINT },
    stream: [],
    accounts: new Map(),
    members: new Map(),
    stores: new Map(),
    agencies: new Map(),
    orders: new Map(),
    lots: new Map(),
    queue: new Set(),
    quietBelow: null,
    usedIds: new Set(),
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
