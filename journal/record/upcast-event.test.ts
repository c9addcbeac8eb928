import { expect, test } from 'vitest';
import { type Upcast, upcastEvent } from './upcast-event.ts';

const STEPS: readonly Upcast[] = [
  { to: 2, type: 'PointsSold', change: ({ net, ...rest }) => ({ ...rest, netAmount: net ?? '0.000000' }) },
  { to: 3, type: 'PointsSold', change: (event) => ({ ...event, type: 'PointsRedeemed' }) },
];

test('an event is changed by every step after its version, in order, and no other type is', () => {
  const sold = { type: 'PointsSold', net: '1.000000' };
  expect(upcastEvent(sold, 1, STEPS)).toEqual({ type: 'PointsRedeemed', netAmount: '1.000000' });
  expect(upcastEvent({ type: 'PointsSold', netAmount: '1.000000' }, 2, STEPS)).toEqual({
    type: 'PointsRedeemed',
    netAmount: '1.000000',
  });
  expect(upcastEvent(sold, 3, STEPS)).toBe(sold);
  const other = { type: 'OrderPlaced' };
  expect(upcastEvent(other, 1, STEPS)).toBe(other);
});

test('events of a newer version than this one are not guessed at', () => {
  expect(() => upcastEvent({ type: 'PointsSold' }, 4, STEPS)).toThrow('newer version');
});
