import { min, sum } from './numbers.ts';

/** Credit balances: what came in less what went out, so all of them sum to 0. */
export type Accounts = Map<string, bigint>;
type Books = { accounts: Accounts };

export const wallet = (memberId: string): string => `member:${memberId}:wallet`;
export const commission = (memberId: string): string => `member:${memberId}:commission`;
export const payable = (storeId: string): string => `store:${storeId}:payable`;
export const atProvider = (storeId: string): string => `store:${storeId}:at-provider`;
export const deposit = (storeId: string): string => `store:${storeId}:deposit`;
export const cash = (channel = 'simulated'): string => `cash:${channel}`;
export const budget = (budgetId: string): string => `budget:${budgetId}`;
export const subsidy = (campaignId: string): string => `subsidy:${campaignId}`;
export const REVENUE = 'platform:revenue';
export const HOLD = 'platform:hold';
export const REFUND_LOSS = 'platform:refund-loss';
export const WITHDRAWALS = 'withdrawals';
export const SETTLEMENTS = 'settlements';
export const TAX_WITHHELD = 'tax:withheld';

/** Cash and losses are what the program has or lost; they are shown with the sign turned. */
export const isAsset = (account: string): boolean => account.startsWith('cash:') || account === REFUND_LOSS;

export const balance = (state: Books, account: string): bigint => state.accounts.get(account) ?? 0n;
export const poolOf = (state: Books): bigint => balance(state, 'pool');

/** The only way money moves. A negative amount moves the other way; nothing, or what stays, is not posted. */
export function post(state: Books, from: string, to: string, amount: bigint): void {
  if (amount === 0n || from === to) return;
  state.accounts.set(from, balance(state, from) - amount);
  state.accounts.set(to, balance(state, to) + amount);
}

export type Leg = { account: string; amount: bigint };
export const totalOf = (legs: readonly { amount: bigint }[]): bigint => sum(legs.map((leg) => leg.amount));

/** Posts several sources against several destinations of the same sum, first come first matched. */
export function postLegs(state: Books, from: readonly Leg[], to: readonly Leg[]): void {
  if (totalOf(from) !== totalOf(to)) throw new Error('legs do not balance');
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
