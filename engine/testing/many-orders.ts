import { assert } from '../assert.ts';
import { execute } from '../program/execute.ts';
import type { Play } from './play.ts';

/** Equal orders of 1000 by member `m`, without recomputing every invariant after each. */
export function manyOrders(program: Play, count: number): { first: number; exits: number } {
  let first = 0;
  let exits = 0;
  for (let place = 1; place <= count; place += 1) {
    const outcome = execute(program.state, {
      id: `many${place}`,
      at: program.now,
      type: 'PlaceOrder',
      orderId: `many${place}`,
      memberId: 'm',
      storeId: 's',
      amount: 1_000_000_000n,
      funding: { mode: 'collect', channel: 'simulated' },
    });
    assert(outcome.outcome === 'accepted', 'an order was refused');
    for (const event of outcome.events) {
      if (event.type !== 'LotsExited') continue;
      if (first === 0) first = place;
      exits += event.lots.length;
    }
  }
  return { first, exits };
}
