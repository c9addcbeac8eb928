import { DAY_MS } from '../../amount/quantity.ts';
import type { CommandOf } from '../command.ts';
import { activeMember } from '../members/active-member.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { OrderPlaced } from './events.ts';
import { mintsNothing, planSettlement, takeOf } from './settlement.ts';

/**
 * Takes an order: settles it at once, or lets it wait for the days of its tariff.
 *
 * Refuses  order_exists, member_not_found, store_not_found, amount_not_positive, order_too_small (mints
 *          nothing and nobody has confirmed the money), deposit_too_low (the store's deposit must cover
 *          all but the merchant part).
 * Source   S11–S22, S48, G2; economics §3.
 */
export function placeOrder(run: Run, command: CommandOf<'PlaceOrder'>): Refusal | undefined {
  const { state, at } = run;
  const { orderId, memberId, storeId, amount, region, funding } = command;
  if (state.orders.has(orderId)) return refuse('order_exists', { orderId });
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const store = state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  if (store.suspended) return refuse('store_suspended', { storeId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });

  const tariff = state.policy.tariffs.get(store.tariff)!;
  const waits = tariff.settlementDelayDays > 0;
  const order = { id: orderId, member, store, region, tariff, policy: state.policy };
  const settled = waits ? undefined : planSettlement(state, order, amount, at);
  const tooSmall = settled !== undefined && mintsNothing(settled);
  if (tooSmall && funding.channel === 'simulated') return refuse('order_too_small', { amount });
  const take = funding.mode === 'deposit' ? takeOf(tariff, amount) : amount;
  const { balance } = store.deposit;
  if (funding.mode === 'deposit' && take > balance) {
    return refuse('deposit_too_low', { needed: take, held: balance });
  }

  apply(run, placed(command, store.tariff, at + tariff.settlementDelayDays * DAY_MS, waits ? take : 0n));
  if (settled) {
    apply(run, tooSmall ? { ...settled, withoutPoints: true } : settled);
    closeStep(run);
  }
  return undefined;
}

function placed(command: CommandOf<'PlaceOrder'>, tariff: string, due: number, held: bigint): OrderPlaced {
  const { orderId, memberId, storeId, amount, region, funding } = command;
  return { type: 'OrderPlaced', orderId, memberId, storeId, amount, tariff, region, funding, due, held };
}
