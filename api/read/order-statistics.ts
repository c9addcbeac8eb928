import type { OrderRecord } from '#books';
import type { OrderDetail } from '#contract';
import { formatMoney } from '#engine';
import type { House, ProgramRoom } from '../room.ts';
import { journalEntries } from './journal-entries.ts';

/** What ranks would be paid for an order whose policy only counts them (S59): kept in its settlement's entry. */
export async function statisticsOf(
  house: House,
  room: ProgramRoom,
  { id, split }: OrderRecord,
): Promise<OrderDetail['statistics']> {
  const ranks = room.writer.state.orders.get(id)?.policy.commission.ranks;
  if (!split || !ranks || ranks.paid || ranks.levels.size === 0) return [];
  const [entry] = await journalEntries(house, room, split.entry, split.entry);
  for (const event of entry?.events ?? []) {
    if (event.type !== 'OrderSettled' || event.orderId !== id) continue;
    return (event.statistics ?? []).map(({ kind, memberId, amount }) => ({
      kind,
      memberId,
      amount: formatMoney(amount),
    }));
  }
  return [];
}
