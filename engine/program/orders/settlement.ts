import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import { splitAmount } from '../../amount/split.ts';
import { commissionsOf } from '../../commission/commissions.ts';
import { quoteMint } from '../../pool/mint.ts';
import type { PartName, Policy, Tariff } from '../../rules/policy.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import type { OrderSettled } from './events.ts';
import type { Order } from './state.ts';

/** What settling needs to know of an order, placed or about to be. */
export type SettlementBasis = Pick<Order, 'id' | 'region' | 'tariff' | 'policy'> & {
  readonly member: Member;
  readonly store: Store;
};

export type Parts = Readonly<Record<PartName, Micro>>;

/** An amount split by a tariff, by name. */
export function partsOf(tariff: Tariff, amount: Micro): Parts {
  const values = splitAmount(amount, tariff.shares);
  const parts = { merchant: 0n, platform: 0n, distribution: 0n, pool: 0n, origin: 0n };
  for (let place = 0; place < values.length; place += 1) parts[tariff.names[place]!] = values[place]!;
  return parts;
}

/** What does not stay with the merchant. */
export function takeOf(tariff: Tariff, amount: Micro): Micro {
  return amount - partsOf(tariff, amount).merchant;
}

/**
 * Plans the settlement of an order's amount: parts, commissions, remainder, points at the price before it.
 *
 * Shape    (state, order, amount, t) → the event, points 0 when the pool part is too small to mint. Pure.
 * Formula  remainder = distribution part − Σ commissions; points as in `quoteMint`.
 * Source   S11–S22, G10; economics §3.
 */
export function planSettlement(
  state: ProgramState,
  order: SettlementBasis,
  amount: Micro,
  t: Instant,
): OrderSettled {
  const { tariff, policy } = order;
  const parts = partsOf(tariff, amount);
  const commissions = commissionsOf(state, { ...order, amount }, t);
  let remainder = parts.distribution;
  for (const paid of commissions) remainder -= paid.amount;
  return {
    type: 'OrderSettled',
    orderId: order.id,
    memberId: order.member.id,
    storeId: order.store.id,
    amount,
    merchant: parts.merchant,
    platform: parts.platform,
    commissions,
    remainder,
    remainderTo: tariff.remainder,
    pool: parts.pool,
    points: quoteMint(mintBasis(state), parts.pool, tariff.mintRatio),
    price: { pool: state.pool.balance, supply: state.supply },
    ...lotTerms(policy),
  };
}

function mintBasis(state: ProgramState) {
  return {
    pool: state.pool.balance,
    supply: state.supply,
    streamed: state.stream.balance,
    last: state.last,
  };
}

function lotTerms(policy: Policy) {
  return { multiple: policy.exit.multiple, retention: policy.redemption.retention };
}

/** Marks a settlement that mints nothing although money enters the pool. */
export function mintsNothing(settled: OrderSettled): boolean {
  return settled.pool > 0n && settled.points === 0n;
}
