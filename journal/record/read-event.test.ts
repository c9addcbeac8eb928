import { expect, test } from 'vitest';
import { decodeEvent, type Json } from '#engine';
import { readEvent } from './read-event.ts';

const EVENTS: readonly Json[] = [
  {
    type: 'OrderSettled',
    orderId: '1234567',
    amount: '123456789012345678.000001',
    points: '-0.000000000000000001',
    multiple: 3_000_000,
    commissions: [{ kind: 'direct', memberId: 'm1', amount: '0.000000' }],
    subsidies: [],
    price: { pool: '16.000000', supply: '1.000000000000000000' },
    due: '2026-11-25T08:00:00.000+08:00',
    flag: true,
    nothing: null,
    entry: 7,
  },
  {
    type: 'Odd',
    amount: '-5.000000',
    other: '.000000',
    more: '-.000000',
    letters: '1a.000000',
    two: '1.2.000000',
  },
  { type: 'Texts', reference: '1.000000', reason: '2026-01-01T00:00:00Z', evidence: ['1.000000', 'b'] },
  {
    type: 'Times',
    until: 'never',
    from: '2026-01-01T00:00:00Z',
    to: '12345678.000000',
    effectiveAt: 'x'.repeat(20),
  },
  { type: 'Long', amount: '999999999.999999', larger: '9999999999.999999', supply: '123.123456789012345678' },
];

test('an event read in place is the event the engine reads', () => {
  for (const event of EVENTS) expect(readEvent(structuredClone(event))).toEqual(decodeEvent(event));
});

test('what has no type is no event', () => {
  for (const json of [null, 'text', 5, [], { amount: '1.000000' }] as Json[])
    expect(() => readEvent(json)).toThrow('not an event');
});
