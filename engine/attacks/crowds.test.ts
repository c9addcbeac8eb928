import { describe, expect, it } from 'vitest';
import { assert } from '../assert.ts';
import { checkInvariants } from '../program/check.ts';
import type { Event, EventOf } from '../program/event.ts';
import { execute } from '../program/execute.ts';
import { PRESETS } from '../rules/presets.ts';
import { manyOrders } from '../testing/many-orders.ts';
import { type Play, play, policyWith } from '../testing/play.ts';

/** Carries out a command without recomputing every invariant of so many lots. */
function carryOut(program: Play, line: object): readonly Event[] {
  const outcome = execute(program.state, { id: 'x', at: program.now, ...line } as never);
  expect(outcome.outcome).toBe('accepted');
  return outcome.outcome === 'accepted' ? outcome.events : [];
}

function exits(events: readonly Event[]): readonly EventOf<'LotsExited'>[] {
  return events.filter((event) => event.type === 'LotsExited');
}

/** So many orders of 1000, settled, and a few more in place of those that have left on the way. */
function crowd(policy: Parameters<typeof play>[0], lots: number): Play {
  const program = play(policy);
  program.ok({ type: 'RegisterMember', memberId: 'm' });
  manyOrders(program, lots + 120);
  program.now += 7 * 86_400_000;
  carryOut(program, { type: 'Tick' });
  expect(program.state.exits.lots.length).toBeGreaterThanOrEqual(lots);
  return program;
}

const INJECTION = {
  ...{ type: 'InjectCapital', injectionId: 'i', amount: 10n ** 15n, periodDays: 0 },
  channel: 'simulated',
};

/** Lets everybody be due, then ticks until the queue is empty; how many each command let go, and what lots got. */
function letGo(program: Play): { batches: readonly number[]; nets: ReadonlyMap<string, bigint> } {
  const nets = new Map<string, bigint>();
  const batches: number[] = [];
  for (let line: object = INJECTION; batches.length === 0 || program.state.exitQueue.length > 0; ) {
    let left = 0;
    for (const { lots, price } of exits(carryOut(program, line))) {
      left += lots.length;
      for (const { orderId, points, gross, net } of lots) {
        // All of a batch at its one price: each is worth the cap it is paid.
        assert(price.pool * points >= gross * price.supply, `${orderId} is paid more than it is worth`);
        assert(!nets.has(orderId), `${orderId} leaves twice`);
        nets.set(orderId, net);
      }
    }
    batches.push(left);
    line = { type: 'Tick' };
  }
  return { batches, nets };
}

describe('A24: a crowd of forced exits in one command', () => {
  it.each([
    ['local-life', 500, 960_000_000n],
    ['local-life-guarded', 2000, 960_000_000n],
    ['mall', 500, 2_400_000_000n],
    ['mall-guarded', 500, 960_000_000n],
  ])(
    'A24: under %s, three times %i lots due, none leaves beyond the budget of a command, and who waits gets what the first got',
    (preset, perCommand, net) => {
      const { exit } = PRESETS.get(preset)!;
      const program = crowd(policyWith(preset, { exit: { ...exit, perCommand } }), 3 * perCommand);
      const due = program.state.exits.lots.length;
      const { batches, nets } = letGo(program);
      expect(batches).toEqual([perCommand, perCommand, perCommand, ...rest(due - 3 * perCommand)]);
      expect(nets.size).toBe(due);
      expect(new Set(nets.values())).toEqual(new Set([net]));
      checkInvariants(program.state);
      expect(exits(carryOut(program, { type: 'Tick' }))).toEqual([]);
    },
  );

  it('A24: an order that comes while a crowd waits does not step in front of it', () => {
    const { exit } = PRESETS.get('local-life')!;
    const program = crowd(policyWith('local-life', { exit: { ...exit, perCommand: 500 } }), 1000);
    carryOut(program, INJECTION);
    const waiting = program.state.exitQueue.map(({ lot }) => lot.orderId);
    const funding = { mode: 'collect', channel: 'simulated' };
    const order = { type: 'PlaceOrder', memberId: 'm', storeId: 's', amount: 1_000_000_000n, funding };
    const events = carryOut(program, { ...order, orderId: 'late' });
    const [first] = exits(events);
    expect(events.map(({ type }) => type).slice(0, 3)).toEqual(['LotsExited', 'OrderPlaced', 'OrderSettled']);
    expect(first!.lots.map(({ orderId }) => orderId)).toEqual(waiting.slice(0, 500));
  });
});

function rest(left: number): readonly number[] {
  return left > 0 ? [left] : [];
}
