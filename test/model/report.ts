import { atProvider, balance, commission, deposit, isAsset, payable, poolOf, wallet } from './accounts.ts';
import { displayPrice, formatMoney, formatPoints, sum } from './numbers.ts';
import type { Lot } from './records.ts';
import type { State } from './state.ts';

/** The shape of OUT.json (contracts.md §3) without stateHash and engineVersion. */
export type Report = {
  seq: number;
  pool: string;
  supply: string;
  genesis: string;
  price: { pool: string; supply: string; display: string };
  stream: string;
  members: Record<string, MemberReport>;
  stores: Record<string, { payable: string; atProvider: string; deposit: string }>;
  accounts: Record<string, string>;
};

export type MemberReport = {
  points: string;
  wallet: string;
  commission: string;
  credits: Record<string, string>;
  lots: number;
  exits: number;
};

export type LotReport = {
  orderId: string;
  memberId: string;
  spend: string;
  minted: string;
  points: string;
  sold: string;
  realised: string;
  net: string;
};

export function reportOf(state: State): Report {
  const money = (account: string) => formatMoney(balance(state, account));
  return {
    seq: state.seq,
    pool: money('pool'),
    supply: formatPoints(state.supply),
    genesis: formatPoints(state.genesis),
    price: priceOf(state),
    stream: money('stream'),
    members: membersOf(state),
    stores: Object.fromEntries(
      [...state.stores.keys()].map((id) => [
        id,
        { payable: money(payable(id)), atProvider: money(atProvider(id)), deposit: money(deposit(id)) },
      ]),
    ),
    accounts: Object.fromEntries(
      [...state.accounts].map(([name, amount]) => [name, formatMoney(isAsset(name) ? -amount : amount)]),
    ),
  };
}

function priceOf(state: State): Report['price'] {
  const { pool, supply } = state.supply > 0n ? { pool: poolOf(state), supply: state.supply } : state.last;
  return { pool: formatMoney(pool), supply: formatPoints(supply), display: displayPrice(pool, supply) };
}

function membersOf(state: State): Record<string, MemberReport> {
  const lots = new Map<string, Lot[]>([...state.members.keys()].map((id) => [id, []]));
  for (const lot of state.lots.values()) lots.get(lot.memberId)!.push(lot);
  const reports = [...state.members.keys()].map((id): [string, MemberReport] => {
    const own = lots.get(id)!;
    return [
      id,
      {
        points: formatPoints(sum(own.map((lot) => lot.points))),
        wallet: formatMoney(balance(state, wallet(id))),
        commission: formatMoney(balance(state, commission(id))),
        credits: creditsOf(state, id),
        lots: own.filter((lot) => lot.points > 0n).length,
        exits: own.filter((lot) => lot.exited).length,
      },
    ];
  });
  return Object.fromEntries(reports);
}

/** By the store of origin, or `legacy`; also those that cannot be spent yet. */
function creditsOf(state: State, memberId: string): Record<string, string> {
  const credits = new Map<string, bigint>();
  for (const grant of state.grants.values()) {
    if (grant.memberId !== memberId || grant.left === 0n) continue;
    const label = grant.origin ?? 'legacy';
    credits.set(label, (credits.get(label) ?? 0n) + grant.left);
  }
  return Object.fromEntries([...credits].map(([label, amount]) => [label, formatMoney(amount)]));
}

export function lotReports(state: State): LotReport[] {
  return [...state.lots.values()].map((lot) => ({
    orderId: lot.orderId,
    memberId: lot.memberId,
    spend: formatMoney(lot.spend),
    minted: formatPoints(lot.minted),
    points: formatPoints(lot.points),
    sold: formatPoints(lot.sold),
    realised: formatMoney(lot.realised),
    net: formatMoney(lot.net),
  }));
}
