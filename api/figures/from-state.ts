import type { MemberFurther, OrderFurther, StoreStanding } from '#contract';
import { formatMoney, type ProgramState } from '#engine';
import type { ProgramRoom } from '../room.ts';
import { HttpProblem } from '../server/problem.ts';
import { readDurable } from './durable-state.ts';
import { memberFurther } from './member-further.ts';
import { onItsWayTo } from './on-its-way.ts';
import { orderFurther } from './order-further.ts';

/**
 * What the books do not tell of a member, a store, an order, taken from the writer's state. Undefined while that
 * cannot be read as durable, or the thing is not there: lists and details go on without it.
 */
export function memberFromState(
  room: ProgramRoom,
  memberId: string,
  now: number,
): Promise<MemberFurther | undefined> {
  return fromState(room, (state) => {
    const member = state.members.get(memberId);
    return member && memberFurther(state, member, now);
  });
}

export function storeFromState(room: ProgramRoom, storeId: string): Promise<StoreStanding | undefined> {
  return fromState(room, (state) => {
    const store = state.stores.get(storeId);
    if (!store) return undefined;
    const { kind, credits, suspended } = store;
    return { kind, credits, suspended, onItsWay: formatMoney(onItsWayTo(state, storeId)) };
  });
}

export function orderFromState(room: ProgramRoom, orderId: string): Promise<OrderFurther | undefined> {
  return fromState(room, (state) => {
    const order = state.orders.get(orderId);
    return order && orderFurther(state, order);
  });
}

async function fromState<Result>(
  room: ProgramRoom,
  read: (state: ProgramState) => Result | undefined,
): Promise<Result | undefined> {
  try {
    return await readDurable(room, read);
  } catch (error) {
    if (error instanceof HttpProblem) return undefined;
    throw error;
  }
}
