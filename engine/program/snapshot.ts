import { formatMoney, formatPoints, formatScaled } from '../amount/decimal.ts';
import { accountName, heldIn, shownBalance } from '../ledger/account.ts';
import { displayPrice } from '../pool/price.ts';
import { accountsOf } from './accounts.ts';
import type { Member } from './members/state.ts';
import { priceOf } from './open.ts';
import type { ProgramState } from './state.ts';
import type { Store } from './stores/state.ts';

export type PriceJson = { readonly pool: string; readonly supply: string; readonly display: string };
export type MemberJson = {
  readonly points: string;
  readonly wallet: string;
  readonly commission: string;
  readonly credits: Readonly<Record<string, string>>;
  readonly lots: number;
  readonly exits: number;
};
export type StoreJson = { readonly payable: string; readonly atProvider: string; readonly deposit: string };

/** A program's figures as `run --state` writes them (contracts §3), without the hash. */
export type StateJson = {
  readonly seq: number;
  readonly pool: string;
  readonly supply: string;
  readonly genesis: string;
  readonly price: PriceJson;
  readonly stream: string;
  readonly members: Readonly<Record<string, MemberJson>>;
  readonly stores: Readonly<Record<string, StoreJson>>;
  readonly accounts: Readonly<Record<string, string>>;
};

export function stateJson(state: ProgramState): StateJson {
  return {
    seq: state.seq,
    pool: formatMoney(state.pool.balance),
    supply: formatPoints(state.supply),
    genesis: formatPoints(state.genesis),
    price: priceJson(priceOf(state)),
    stream: formatMoney(state.stream.balance),
    members: jsonById(state.members.values(), memberJson),
    stores: jsonById(state.stores.values(), storeJson),
    accounts: accountsJson(state),
  };
}

export function priceJson(price: { readonly pool: bigint; readonly supply: bigint }): PriceJson {
  return {
    pool: formatMoney(price.pool),
    supply: formatPoints(price.supply),
    display: formatScaled(displayPrice(price.pool, price.supply), 4),
  };
}

export function memberJson(member: Member): MemberJson {
  return {
    points: formatPoints(member.points),
    wallet: formatMoney(heldIn(member.wallet)),
    commission: formatMoney(heldIn(member.commission)),
    credits: creditsJson(member),
    lots: member.lots.filter((lot) => lot.points > 0n).length,
    exits: member.exits,
  };
}

/** What a member can still spend, by store of origin; what is of none is `legacy`. Only what is above 0. */
function creditsJson({ grants }: Member): Record<string, string> {
  const left = new Map<string, bigint>();
  for (const grant of grants) {
    const origin = grant.originId ?? 'legacy';
    if (grant.left > 0n) left.set(origin, (left.get(origin) ?? 0n) + grant.left);
  }
  return Object.fromEntries([...left].map(([origin, credits]) => [origin, formatMoney(credits)]));
}

export function storeJson(store: Store): StoreJson {
  return {
    payable: formatMoney(store.payable.balance),
    atProvider: formatMoney(store.atProvider.balance),
    deposit: formatMoney(store.deposit.balance),
  };
}

function jsonById<Thing extends { readonly id: string }, Shape>(
  things: Iterable<Thing>,
  of: (thing: Thing) => Shape,
): Record<string, Shape> {
  return Object.fromEntries(Array.from(things, (thing) => [thing.id, of(thing)]));
}

function accountsJson(state: ProgramState): Record<string, string> {
  const used = [...accountsOf(state)].filter((account) => account.used);
  return Object.fromEntries(
    used.map((account) => [accountName(account), formatMoney(shownBalance(account))]),
  );
}

/** One lot as `run --lots` writes it. */
export function* lotLines(state: ProgramState) {
  for (const member of state.members.values()) {
    for (const lot of member.lots) {
      yield {
        orderId: lot.orderId,
        memberId: member.id,
        spend: formatMoney(lot.spend),
        minted: formatPoints(lot.minted),
        points: formatPoints(lot.points),
        sold: formatPoints(lot.sold),
        realised: formatMoney(lot.realised),
        net: formatMoney(lot.net),
        multiplePpm: Number(lot.multiple),
        retentionPpm: Number(lot.retention),
        queued: lot.queued,
      };
    }
  }
}
