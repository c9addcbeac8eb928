import { parseInstant } from '#engine';
import { badCell, type Line } from '../table/csv-table.ts';
import type { ImportKind } from './import-kind.ts';
import { unknownRegion } from './unknown-region.ts';

const KINDS = ['', 'order', 'refund'];

/** Orders and refunds of the past, each at its own time; a refund names itself and the order it takes back. */
export const ORDERS: ImportKind = {
  name: 'orders',
  columns: {
    required: ['order_id', 'time', 'member_id', 'store_id', 'amount'],
    optional: ['region', 'kind', 'refund_id'],
  },
  idColumn: 'order_id',
  amountColumn: 'amount',
  timeColumn: 'time',
  columnOf: {
    orderId: 'order_id',
    memberId: 'member_id',
    storeId: 'store_id',
    refundId: 'refund_id',
    at: 'time',
  },
  commandOf(fields) {
    const { order_id: orderId, member_id: memberId, store_id: storeId, amount, region } = fields;
    if (fields.kind === 'refund') {
      return { type: 'RefundOrder', refundId: fields.refund_id ?? '', orderId, amount };
    }
    return { type: 'PlaceOrder', orderId, memberId, storeId, amount, ...(region && { region }) };
  },
  memberColumns: ['member_id'],
  arrange: byTime,
  check(fields, _state, regions) {
    if (!KINDS.includes(fields.kind ?? ''))
      return badCell('kind', { rule: 'one_of', choices: KINDS.slice(1) }, fields.kind);
    return fields.region ? unknownRegion(fields, regions) : undefined;
  },
};

/** By time, ties by line; a line whose time cannot be read stands first, and is told. */
function byTime(lines: readonly Line[]): readonly Line[] {
  const timed = lines.map((line) => ({ line, at: parseInstant(line.fields.time ?? '') ?? 0 }));
  return timed.sort((a, b) => a.at - b.at || a.line.line - b.line.line).map(({ line }) => line);
}
