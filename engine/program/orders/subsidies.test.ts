import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatMoney, formatPoints } from '../../amount/decimal.ts';
import { digest, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { ringPlay } from '../../testing/ring-play.ts';
import { ringSheet } from '../../testing/ring-sheet.ts';

const POLICY = policyWith('local-life', { exit: { multiple: 900_000_000 } });
const TERM = { from: '2026-01-01T00:00:00+08:00', to: '2027-01-01T00:00:00+08:00' };

function start(program: Play, campaignId: string, ppm: number, more: object = {}): void {
  program.ok({ type: 'StartSubsidy', campaignId, budget: '1000', ppm, ...TERM, ...more });
}

const left = (program: Play, campaignId: string) =>
  formatMoney(program.state.budgets.campaigns.get(campaignId)!.account.balance);

describe('subsidies (S78)', () => {
  it('S78: add to the pool part of an order without minting, and lift the price', () => {
    const program = play(POLICY);
    start(program, 'c', 20_000);
    const settled = one(program.buy('o1', 'm', '1000'), 'OrderSettled');
    expect(settled.subsidies).toEqual([{ campaignId: 'c', amount: 20_000_000n }]);
    expect(formatPoints(settled.points)).toBe('112.000000000000000000');
    expect(formatMoney(program.state.pool.balance)).toBe('180.000000');
    expect(left(program, 'c')).toBe('980.000000');
  });

  it('S78: at most its cap an order and what is left of it, campaigns in the order they were started', () => {
    const program = play(POLICY);
    start(program, 'z', 10_000, { capPerOrder: '5', budget: '8' });
    start(program, 'a', 5_000);
    const amounts = (orderId: string, amount: string, lines?: readonly object[]) =>
      one(program.buy(orderId, 'm', amount, { lines }), 'OrderSettled').subsidies?.map(
        ({ campaignId, amount: paid }) => `${campaignId} ${formatMoney(paid)}`,
      );
    expect(amounts('o1', '1000')).toEqual(['z 5.000000', 'a 5.000000']);
    // Of the eligible cash only.
    const lines = [{ amount: '100' }, { amount: '900', eligible: false }];
    expect(amounts('o2', '1000', lines)).toEqual(['z 1.000000', 'a 0.500000']);
    expect(amounts('o3', '1000')).toEqual(['z 2.000000', 'a 5.000000']);
    expect(amounts('o4', '1000')).toEqual(['a 5.000000']);
    program.ok({ type: 'StopSubsidy', campaignId: 'a' });
    expect(amounts('o5', '1000')).toBeUndefined();
  });

  it('S78: from its start until before its end, by the time of settlement', () => {
    const program = play(POLICY);
    start(program, 'c', 1_000, { from: '2026-01-02T00:00:00+08:00', to: '2026-01-03T00:00:00+08:00' });
    const subsidised = (orderId: string) =>
      one(program.buy(orderId, 'm', '1000'), 'OrderSettled').subsidies !== undefined;
    expect(subsidised('o1')).toBe(false);
    program.now += 86_400_000;
    expect(subsidised('o2')).toBe(true);
    program.now += 86_399_999;
    expect(subsidised('o3')).toBe(true);
    program.now += 1;
    expect(subsidised('o4')).toBe(false);
  });

  it('on a refund what the pool returns goes first to the campaigns, in order, up to their shares', () => {
    const program = play(POLICY);
    start(program, 'c1', 10_000);
    start(program, 'c2', 10_000);
    program.buy('base', 'b', '1000');
    program.buy('o1', 'm', '1000');
    // 112 × 112 / 180 points of 181.69 in a pool of 360 are worth 138.08; the order had brought 180.
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1000' }),
      'OrderRefunded',
    );
    expect(refund.subsidies!.map(({ amount }) => formatMoney(amount))).toEqual(['10.000000', '10.000000']);
    expect(formatMoney(refund.pool)).toBe('118.082191');
    expect(formatMoney(refund.loss)).toBe('41.917809');
    expect([left(program, 'c1'), left(program, 'c2')]).toEqual(['990.000000', '990.000000']);
  });

  it('points that were sold bring nothing back to a campaign', () => {
    const program = play(POLICY);
    start(program, 'c', 20_000);
    program.buy('base', 'b', '1000');
    program.buy('o1', 'm', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: 'all' });
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1000' }),
      'OrderRefunded',
    );
    expect([refund.pool, refund.subsidies]).toEqual([0n, []]);
    expect(left(program, 'c')).toBe('960.000000');
  });

  it('8: the recorded events give the same state', () => {
    const program = recordedPlay(POLICY);
    start(program, 'c', 12_345);
    program.buy('o1', 'm', '99.99');
    program.buy('o2', 'm', '0.01');
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '33.33' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

const fen = fc.integer({ min: 1, max: 200_000 });
const yuan = (value: number) => (value / 100).toFixed(2);
const move = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), amount: fen, freight: fc.constantFrom(0, 1, 99_999) }),
  fc.record({ kind: fc.constant('sell' as const), amount: fen, freight: fc.constant(0) }),
  fc.record({ kind: fc.constant('refund' as const), amount: fen, freight: fc.nat(5) }),
);

describe('a ring and the highest subsidy there may be', () => {
  it('A12: never gains, whatever it orders, sells and refunds, lines that are not eligible included', () => {
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 2, maxLength: 12 }),
        fc.constantFrom('0.01', '1000', '100000'),
        (moves, others) => {
          const program = ringPlay(POLICY);
          program.buy('base', 'honest', others);
          start(program, 'c', 26_999, { budget: '100000000' });
          const before = ringSheet(program.state).total;
          for (const [n, { kind, amount, freight }] of moves.entries()) {
            if (kind === 'buy') {
              const lines = [{ amount: yuan(amount) }, { amount: yuan(freight), eligible: false }];
              program.ringBuy(`o${n}`, yuan(amount + freight), { lines });
            }
            if (kind === 'sell' && program.state.members.get('mal')!.points > 0n) program.sell('mal');
            if (kind === 'refund') {
              const orderId = `o${Math.max(0, n - 1 - freight)}`;
              program.send({ type: 'RefundOrder', refundId: `f${n}`, orderId, amount: yuan(amount) });
            }
          }
          expect(ringSheet(program.state).total <= before).toBe(true);
        },
      ),
      { numRuns: inject('propertyRuns') },
    );
  });
});
