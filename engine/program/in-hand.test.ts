import { describe, expect, test } from 'vitest';
import { play } from '../testing/play.ts';
import { type Accepted, inHandOf } from './outcome.ts';

/** Ten buyers in a row, each brought by the one before; then so much comes in that their lots leave. */
function played(): readonly Accepted[] {
  const program = play('local-life');
  const accepted: Accepted[] = [];
  for (let place = 0; place < 10; place += 1) {
    const referrer = place > 0 ? { referrerId: `m${place - 1}` } : {};
    program.ok({ type: 'RegisterMember', memberId: `m${place}`, ...referrer });
  }
  for (let place = 0; place < 20; place += 1) {
    const order = { orderId: `o${place}`, memberId: `m${place % 10}`, storeId: 's', amount: '1000' };
    accepted.push(program.send({ type: 'PlaceOrder', ...order }) as Accepted);
  }
  const injection = { injectionId: 'i', amount: '1000000', periodDays: 0, channel: 'bank' };
  accepted.push(program.send({ type: 'InjectCapital', ...injection }) as Accepted);
  return accepted;
}

describe('what a command has in hand', () => {
  test('is what the names in each of its events stand for', () => {
    const seen = new Set<string>();
    for (const outcome of played()) {
      expect(outcome.inHand).toHaveLength(outcome.events.length);
      outcome.events.forEach((event, place) => {
        if (outcome.inHand[place]) seen.add(event.type);
        if (event.type === 'OrderSettled') {
          const { order, receivers, referrer } = inHandOf(outcome, place, event)!;
          expect(order).toMatchObject({ id: event.orderId, member: { id: event.memberId } });
          expect(receivers.map(({ id }) => id)).toEqual(event.commissions.map(({ memberId }) => memberId));
          expect(referrer?.id).toBe(event.referrerId);
        }
        if (event.type !== 'LotsExited') return;
        const lots = inHandOf(outcome, place, event)!;
        expect(lots.map(({ orderId }) => orderId)).toEqual(event.lots.map(({ orderId }) => orderId));
      });
    }
    expect([...seen].sort()).toEqual(['LotsExited', 'OrderPlaced', 'OrderSettled']);
  });
});
