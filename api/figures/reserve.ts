import type { Reserve } from '#contract';
import { type Account, formatMoney, heldIn, type ProgramState, shownBalance } from '#engine';
import type { ProgramRoom } from '../room.ts';
import { payoutOf } from './price.ts';

type Sums = {
  readonly cash: Map<string, bigint>;
  wallets: bigint;
  commissions: bigint;
  storePayables: bigint;
  storeDeposits: bigint;
  atProviders: bigint;
  platformRevenue: bigint;
  refundLoss: bigint;
};

/** Above this many members the walk is done at most once a second, whoever asks. */
const SMALL = 10_000;
const KEEP_MS = 1_000;
const kept = new WeakMap<
  ProgramRoom,
  { readonly at: number; readonly seq: number; readonly reserve: Reserve }
>();

/** What is owed against what is there, over all accounts. Negative balances are counted as they are. */
export function reserveOf(room: ProgramRoom, now: number): Reserve {
  const { state } = room.writer;
  const known = kept.get(room);
  const young = known !== undefined && now - known.at < KEEP_MS && state.members.size > SMALL;
  if (known && (known.seq === state.seq || young)) return known.reserve;
  const reserve = view(state, room);
  kept.set(room, { at: now, seq: state.seq, reserve });
  return reserve;
}

function view(state: ProgramState, room: ProgramRoom): Reserve {
  const sums = sumUp(state);
  const facts = room.watch.facts();
  let cash = 0n;
  for (const amount of sums.cash.values()) cash += amount;
  return {
    asOfSeq: state.seq,
    payoutNow: formatMoney(payoutOf(facts.memberPoints, facts.retention, facts)),
    cash: formatMoney(cash),
    cashByChannel: Object.fromEntries([...sums.cash].map(([name, amount]) => [name, formatMoney(amount)])),
    wallets: formatMoney(sums.wallets),
    commissions: formatMoney(sums.commissions),
    storePayables: formatMoney(sums.storePayables),
    storeDeposits: formatMoney(sums.storeDeposits),
    atProviders: formatMoney(sums.atProviders),
    platformRevenue: formatMoney(sums.platformRevenue),
    refundLoss: formatMoney(sums.refundLoss),
  };
}

function sumUp(state: ProgramState): Sums {
  const sums: Sums = {
    cash: new Map(),
    wallets: 0n,
    commissions: 0n,
    storePayables: 0n,
    storeDeposits: 0n,
    atProviders: 0n,
    platformRevenue: state.accounts.get('platform:revenue')?.balance ?? 0n,
    refundLoss: -(state.accounts.get('platform:refund-loss')?.balance ?? 0n),
  };
  for (const member of state.members.values()) {
    sums.wallets += heldIn(member.wallet);
    sums.commissions += heldIn(member.commission);
  }
  for (const store of state.stores.values()) {
    sums.storePayables += store.payable.balance;
    sums.storeDeposits += store.deposit.balance;
    sums.atProviders += store.atProvider.balance;
  }
  for (const account of state.accounts.values()) addCash(sums.cash, account);
  return sums;
}

function addCash(cash: Map<string, bigint>, account: Account): void {
  if (account.used && account.name.startsWith('cash:')) {
    cash.set(account.name.slice('cash:'.length), shownBalance(account));
  }
}
