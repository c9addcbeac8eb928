import { describe, expect, test } from 'vitest';
import { COMMAND_FIELDS, type CommandType, parseCommand } from '#engine';
import { bodySchema, bulkSchema } from './commands.ts';

const PLACE = { orderId: 'a1', memberId: 'wang', storeId: 'noodles', amount: '1000' };

/** Bodies of `PlaceOrder`, good and bad: the schema and the engine must say the same of each. */
const BODIES: readonly Readonly<Record<string, unknown>>[] = [
  PLACE,
  { ...PLACE, region: '440106', funding: { mode: 'split', channel: 'wechat', reference: 'a:b' } },
  { ...PLACE, occurredAt: '2026-11-23T08:00:00+08:00' },
  { ...PLACE, amount: 1000 },
  { ...PLACE, amount: '1000.001' },
  { ...PLACE, amount: '-1' },
  { ...PLACE, amount: '1e3' },
  { ...PLACE, amount: '9'.repeat(49) },
  { ...PLACE, memberId: '' },
  { ...PLACE, memberId: '王' },
  { ...PLACE, memberId: 'x'.repeat(65) },
  { ...PLACE, region: '4401' },
  { ...PLACE, funding: { mode: 'cash' } },
  { ...PLACE, funding: 'collect' },
  { ...PLACE, funding: { other: 1 } },
  { ...PLACE, extra: 1 },
  { ...PLACE, occurredAt: 'yesterday' },
  { orderId: 'a1', memberId: 'wang', storeId: 'noodles' },
];

describe('schemas made from the engine’s table', () => {
  test.each(BODIES)('PlaceOrder %j', (body) => {
    const head = { id: 'c1', at: '2026-11-23T00:00:00Z', type: 'PlaceOrder' };
    const engineSays = 'command' in parseCommand({ ...head, ...body });
    expect(bodySchema('PlaceOrder').safeParse(body).success).toBe(engineSays);
    expect(bulkSchema.safeParse([{ id: 'c1', type: 'PlaceOrder', ...body }]).success).toBe(engineSays);
  });

  test('every command has a schema; a field the path gives is not in it', () => {
    for (const type of Object.keys(COMMAND_FIELDS) as CommandType[]) {
      expect(bodySchema(type).safeParse({ nonsense: 1 }).success).toBe(false);
    }
    const settle = bodySchema('SettleOrder', ['orderId']);
    expect(settle.safeParse({}).success).toBe(true);
    expect(settle.safeParse({ orderId: 'a1' }).success).toBe(false);
  });
});
