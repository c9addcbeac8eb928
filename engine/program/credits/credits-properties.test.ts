import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { digest, type Line, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const NEVER = { exit: { multiple: 900_000_000 } };
const POLICY = policyWith('local-life-credits', NEVER);

function town(program: Play): Play {
  for (const memberId of ['m', 'n']) program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterStore', storeId: 'cafe', ownerId: 'owner', credits: true });
  program.ok({ type: 'RegisterStore', storeId: 'tea', ownerId: 'owner', credits: true });
  program.ok({ type: 'RegisterStore', storeId: 'shop', ownerId: 'owner', tariff: 'mall-credit' });
  return program;
}

function order(orderId: string, storeId: string, amount: string, more: object = {}): Line {
  return { type: 'PlaceOrder', orderId, memberId: 'm', storeId, amount, ...more };
}

function refund(program: Play, orderId: string, amount: string): void {
  program.ok({ type: 'RefundOrder', refundId: `f${program.state.refunds.size}`, orderId, amount });
}

const RUNS = inject('propertyRuns');
const fen = fc.integer({ min: 1, max: 30_000 });
const yuan = (value: number) => (value / 100).toFixed(2);

const step: fc.Arbitrary<(n: number) => Line> = fc.oneof(
  fc.record({ amount: fen, storeId: fc.constantFrom('cafe', 'tea', 's') }).map(
    ({ amount, storeId }) =>
      (n: number) =>
        order(`o${n}`, storeId, yuan(amount)),
  ),
  fc
    .record({ amount: fen, credits: fen, itemised: fc.boolean() })
    .map(({ amount, credits, itemised }) => (n: number) => {
      const lines = [
        { amount: yuan(amount) },
        { amount: '0.07', tariff: 'store' },
        { amount: '3', eligible: false },
      ];
      const paid = itemised ? { lines } : {};
      const total = itemised ? yuan(amount + 307) : yuan(amount);
      return order(`o${n}`, 'shop', total, { creditsUsed: yuan(credits), ...paid });
    }),
  fc.record({ amount: fen, back: fc.nat(8) }).map(({ amount, back }) => (n: number) => ({
    type: 'RefundOrder',
    refundId: `f${n}`,
    orderId: `o${Math.max(0, n - 1 - back)}`,
    amount: yuan(amount),
  })),
  fc.constant((n: number) => ({ type: 'RedeemPoints', redemptionId: `r${n}`, memberId: 'm', points: 'all' })),
);

describe('properties of credits', () => {
  it('credits are conserved: granted = left + used + taken + lapsed, over any orders and refunds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, slow) => {
        const delay = slow ? { settlementDelayDays: 1 } : {};
        const tariffs = { ...POLICY.tariffs, 'mall-credit': { ...POLICY.tariffs['mall-credit']!, ...delay } };
        const program = town(play({ ...POLICY, tariffs }));
        // `play` recomputes the conservation of credits and every other invariant after each command.
        for (const [n, make] of steps.entries()) {
          program.send(make(n));
          if (n % 7 === 6) program.pass(1);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('8: the recorded events give the same state', () => {
    const program = recordedPlay(policyWith('legacy-migration', { ...NEVER, credits: { grant: 2_000_000 } }));
    town(program);
    program.ok(order('o1', 'cafe', '100'));
    program.ok(order('o2', 'tea', '10'));
    program.pass(1);
    const lines = [{ amount: '100' }, { amount: '50', reference: 'x' }];
    program.ok(order('g', 'shop', '150', { lines, creditsUsed: '70' }));
    program.ok({ type: 'RefundOrder', refundId: 'p', orderId: 'g', amount: '7.77' });
    program.pass(7);
    refund(program, 'g', '20');
    refund(program, 'o1', '90');
    program.ok({ type: 'MergeMembers', memberId: 'm', into: 'n' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
