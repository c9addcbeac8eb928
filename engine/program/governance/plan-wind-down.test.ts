import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { assert } from '../../assert.ts';
import { digest, one, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { checkInvariants } from '../check.ts';
import type { EventOf } from '../event.ts';
import { execute } from '../execute.ts';
import type { WindDownPayment } from './events.ts';
import { planWindDown } from './plan-wind-down.ts';

const RUNS = inject('propertyRuns');

/** Winds a program down and answers what everybody was paid, and what was left. */
function windDown(program: Play) {
  const begun = program.ok({ type: 'BeginWindDown', reason: 'r' });
  const payments: WindDownPayment[] = [];
  let price: EventOf<'WindDownPriced'>['price'] | undefined;
  let commands = 0;
  let digits = begun.reduce((sum, event) => sum + (event.type === 'Redenominated' ? event.digits : 0), 0);
  let toPlatform = one(begun, 'WindDownBegun').toRevenue;
  while (program.state.governance.stage !== 'closed') {
    commands += 1;
    for (const event of program.ok({ type: 'PayWindDown' })) {
      if (event.type === 'Redenominated') digits += event.digits;
      if (event.type === 'WindDownPriced') price = event.price;
      if (event.type === 'WindDownPaid') payments.push(...event.payments);
      if (event.type === 'ProgramClosed') toPlatform += event.rounding;
    }
  }
  return { payments, price, commands, toPlatform, digits };
}

/** Payments without their points, which scale where the price is split on the way. */
function moneyOf(payments: readonly WindDownPayment[]) {
  return payments.map(({ memberId, amount, lots }) => [memberId, amount, lots.map((lot) => lot.amount)]);
}

describe('a dry run of winding down', () => {
  const step = fc.record({
    kind: fc.constantFrom('order', 'order', 'sale', 'injection', 'refund'),
    memberId: fc.constantFrom('a', 'b', 'c', 'd'),
    fen: fc.integer({ min: 1, max: 300_000 }),
  });
  const settings = fc.record({
    multiple: fc.constantFrom(300_000, 1_200_000, 900_000_000),
    perCommand: fc.constantFrom(1, 2, 10_000),
    genesis: fc.constantFrom('0', '0.01', '1000'),
    to: fc.constantFrom('pool' as const, 'stream' as const),
  });

  it('shows what the real thing then does, a queue of forced exits included, and changes nothing', () => {
    fc.assert(
      fc.property(
        settings,
        fc.array(step, { maxLength: 25 }),
        ({ multiple, perCommand, genesis, to }, steps) => {
          const exit = { multiple, retentionTo: to, streamDays: 7, perCommand };
          const program = recordedPlay(policyWith('local-life', { exit, genesis: { amount: genesis } }));
          for (const memberId of ['a', 'b', 'c', 'd']) program.ok({ type: 'RegisterMember', memberId });
          steps.forEach(({ kind, memberId, fen }, n) => {
            const amount = (fen / 100).toFixed(2);
            if (kind === 'order')
              program.send({ type: 'PlaceOrder', orderId: `o${n}`, memberId, storeId: 's', amount });
            if (kind === 'sale')
              program.send({ type: 'RedeemPoints', redemptionId: `r${n}`, memberId, points: '0.7' });
            if (kind === 'refund')
              program.send({ type: 'RefundOrder', refundId: `f${n}`, orderId: `o${n - 2}`, amount: '0.01' });
            if (kind === 'injection')
              program.send({ type: 'InjectCapital', injectionId: `i${n}`, amount, periodDays: 3 });
          });
          const before = digest(program.state);
          const plan = planWindDown(program.state);
          expect(digest(program.state)).toBe(before);
          checkInvariants(program.state);
          const done = windDown(program);
          expect(moneyOf(done.payments)).toEqual(moneyOf(plan.payments));
          expect(done.commands).toBe(plan.commands);
          expect(done.toPlatform).toBe(plan.rounding);
          if (done.digits === 0) expect(done.payments).toEqual(plan.payments);
          if (done.digits === 0 && plan.payments.length > 0) expect(done.price).toEqual(plan.price);
          expect([program.state.pool.balance, program.state.supply, program.state.stream.balance]).toEqual([
            0n,
            0n,
            0n,
          ]);
          expect(digest(program.replayed())).toBe(digest(program.state));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('can be asked again while paying goes on: it shows those who are still to be paid', () => {
    const program = recordedPlay(
      policyWith('local-life', { exit: { multiple: 900_000_000, perCommand: 2 } }),
    );
    for (const name of ['a', 'b', 'c', 'd', 'e']) program.buy(`o_${name}`, name, '1000');
    program.ok({ type: 'BeginWindDown', reason: 'r' });
    const whole = planWindDown(program.state);
    expect(whole.commands).toBe(3);
    program.ok({ type: 'PayWindDown' });
    const rest = planWindDown(program.state);
    expect(rest).toMatchObject({ price: whole.price, rounding: whole.rounding, commands: 2 });
    expect(rest.payments).toEqual(whole.payments.slice(2));
  });
});

describe('a large program', () => {
  it('25 000 members are paid in three commands at one price, and nothing is left in the pool', () => {
    const program = recordedPlay(policyWith('local-life', { exit: { multiple: 900_000_000 } }));
    const { state } = program;
    for (let n = 0; n < 25_000; n += 1) {
      const head = { at: program.now };
      const memberId = `m${n}`;
      execute(state, { ...head, id: `r${n}`, type: 'RegisterMember', memberId });
      const placed = execute(state, {
        ...{ ...head, id: `o${n}`, type: 'PlaceOrder', orderId: `o${n}`, memberId, storeId: 's' },
        ...{ amount: 1_000_000_000n + BigInt(n), funding: { mode: 'collect', channel: 'simulated' } },
      });
      assert(placed.outcome === 'accepted', 'an order was refused');
    }
    const pool = state.pool.balance;
    const plan = planWindDown(state);
    expect(plan).toMatchObject({ commands: 3, ordersWaiting: 0, price: { pool, supply: state.supply } });
    const done = windDown(program);
    expect(done.commands).toBe(3);
    expect(done.payments.length).toBe(25_000);
    expect(done.price).toEqual(plan.price);
    const paid = done.payments.reduce((sum, { amount }) => sum + amount, 0n);
    expect(paid + done.toPlatform).toBe(pool);
    expect(done.toPlatform < 25_000n).toBe(true);
    expect([state.pool.balance, state.supply, state.memberPoints]).toEqual([0n, 0n, 0n]);
    const { price } = plan;
    for (const { points, amount } of done.payments) {
      expect(amount === (price.pool * points) / price.supply).toBe(true);
    }
  });
});
