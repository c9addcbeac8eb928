import type { Instant } from '../../amount/instant.ts';
import { NOWHERE } from '../../indexed-heap.ts';
import { cashOf } from '../../ledger/post.ts';
import type { Tariff } from '../../rules/policy.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import type { LinePlaced, OrderPlaced } from './events.ts';
import type { Order, OrderLine } from './state.ts';

/** Who buys, where, and by which tariff. */
export type OrderSides = { readonly member: Member; readonly store: Store; readonly tariff: Tariff };

const NONE: readonly never[] = [];

/** An order as it is kept from its placement on. */
export function newOrder(state: ProgramState, event: OrderPlaced, at: Instant, sides: OrderSides): Order {
  const { member, store, tariff } = sides;
  const { funding } = event;
  return {
    id: event.orderId,
    member,
    store,
    amount: event.amount,
    cash: event.creditsUsed ? event.amount - event.creditsUsed : event.amount,
    credits: event.credits ?? NONE,
    funding,
    payer: funding.mode === 'deposit' ? store.deposit : cashOf(state, funding.channel),
    region: event.region,
    tariff,
    policy: state.policy,
    lines: event.lines?.map((line) => newLine(state, line)),
    placedAt: at,
    due: event.due,
    place: state.orders.size,
    status: 'pending',
    heapIndex: NOWHERE,
    refundedPending: 0n,
    returned: 0,
    settlement: undefined,
  };
}

/** What the names of an order stand for. */
export function sidesOf(state: ProgramState, event: OrderPlaced): OrderSides {
  return {
    member: state.members.get(event.memberId)!,
    store: state.stores.get(event.storeId)!,
    tariff: state.policy.tariffs.get(event.tariff)!,
  };
}

function newLine(state: ProgramState, line: LinePlaced): OrderLine {
  const credits = line.credits ?? 0n;
  return {
    productId: line.product,
    tariff: state.policy.tariffs.get(line.tariff)!,
    eligible: line.eligible,
    quantity: line.quantity,
    counted: line.counted,
    credits,
    cash: line.amount - line.discount - credits,
    refundedPending: 0n,
    returned: 0,
  };
}
