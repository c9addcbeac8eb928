import { LIMIT_MAX, type OrderRow, type PersonDataView } from '#contract';
import type { Actor } from '#desk';
import { memberView } from '../read/member-view.ts';
import { orderRow } from '../read/order-rows.ts';
import type { House, ProgramRoom } from '../room.ts';

const ORDERS_MAX = 5_000;

/** What there is about a person, whoever asks for it: at the desk, and in the books under their id. */
export async function personData(
  house: House,
  room: ProgramRoom,
  actor: Actor,
  memberId: string,
  reason: string,
): Promise<PersonDataView> {
  const { programId } = room;
  const kept = await house.desk.exportPerson(actor, { programId, memberId }, reason);
  const { item, asOfSeq } = await room.books.read.member(memberId);
  const member = item ? { ...(await memberView(house, room, item, 'full')), asOfSeq } : null;
  const desk = kept as unknown as PersonDataView['desk'];
  const ledger = { member, orders: await ordersOf(room, memberId) };
  return { programId, memberId, at: new Date(house.clock()).toISOString(), desk, ledger };
}

async function ordersOf({ books }: ProgramRoom, memberId: string): Promise<OrderRow[]> {
  const orders: OrderRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await books.read.orders({ memberId, limit: LIMIT_MAX, cursor });
    orders.push(...page.items.map(orderRow));
    cursor = page.nextCursor;
  } while (cursor !== undefined && orders.length < ORDERS_MAX);
  return orders;
}
