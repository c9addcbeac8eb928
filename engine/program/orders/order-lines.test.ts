import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatMoney, formatPoints } from '../../amount/decimal.ts';
import { digest, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const STORE = { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 };
const GOODS = { merchant: 300_000, platform: 100_000, distribution: 300_000, pool: 300_000 };
const TARIFFS = {
  store: { parts: STORE, mintRatio: 700_000 },
  goods: { parts: GOODS, mintRatio: 500_000 },
};

function policy(delayDays: number) {
  const slow = { ...TARIFFS.goods, settlementDelayDays: delayDays };
  return policyWith('local-life', { tariffs: { ...TARIFFS, slow }, exit: { multiple: 900_000_000 } });
}

function shop(delayDays = 0): Play {
  const program = play(policy(delayDays));
  program.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'owner' });
  return program;
}

function place(program: Play, orderId: string, amount: string, lines: readonly object[], more: object = {}) {
  return program.ok({ type: 'PlaceOrder', orderId, memberId: 'm', storeId: 's', amount, lines, ...more });
}

describe('order lines (economics §16)', () => {
  it('each line is split by its own tariff; what is not eligible goes to the merchant whole', () => {
    const program = shop();
    const lines = [
      { amount: '100', tariff: 'goods' },
      { amount: '50', eligible: false, reference: 'freight' },
      { amount: '900', discount: '50' },
    ];
    const settled = one(place(program, 'o', '1000', lines), 'OrderSettled');
    // Goods 30 + freight 50 + store 680; the pool gets 30 and 136, of which 15 and 95.2 mint.
    expect(formatMoney(settled.merchant)).toBe('760.000000');
    expect(formatMoney(settled.platform)).toBe('27.000000');
    expect(formatMoney(settled.pool)).toBe('166.000000');
    expect(formatPoints(settled.points)).toBe('110.200000000000000000');
    // 0.3 % of the 950 that are eligible; the rest of both distribution parts is the remainder.
    expect(settled.commissions.map(({ amount }) => formatMoney(amount))).toEqual(['2.850000']);
    expect(formatMoney(settled.remainder)).toBe('44.150000');
    expect(formatMoney(settled.spend!)).toBe('950.000000');
    expect(settled.lines!.map(({ points }) => formatPoints(points))).toEqual([
      '15.000000000000000000',
      '0.000000000000000000',
      '95.200000000000000000',
    ]);
    expect(program.state.orders.get('o')!.settlement!.lot.spend).toBe(950_000_000n);
  });

  it('an order of one line has the figures of the same order without lines', () => {
    const plain = one(place(shop(), 'o', '123.45', [{ amount: '123.45' }]), 'OrderSettled');
    const { lines: _, ...figures } = plain;
    expect(one(shop().buy('o', 'm', '123.45'), 'OrderSettled')).toEqual({ ...figures, lines: undefined });
  });

  it('it waits as long as the longest of its lines, whatever the store’s own tariff says', () => {
    const program = shop(7);
    place(program, 'o', '30', [{ amount: '10' }, { amount: '20', tariff: 'slow' }]);
    expect(program.state.orders.get('o')).toMatchObject({ status: 'pending' });
    expect(formatMoney(program.state.pending.balance)).toBe('30.000000');
    program.pass(6);
    expect(program.state.orders.get('o')!.status).toBe('pending');
    program.pass(1);
    expect(program.state.orders.get('o')!.status).toBe('settled');
  });

  it('an order of which nothing is eligible mints nothing, pays nobody and is no spend', () => {
    const program = shop();
    const settled = one(place(program, 'o', '10', [{ amount: '10', eligible: false }]), 'OrderSettled');
    expect(settled).toMatchObject({ merchant: 10_000_000n, points: 0n, spend: 0n, commissions: [] });
    expect(settled.withoutPoints).toBeUndefined();
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o', amount: '10' }),
      'OrderRefunded',
    );
    expect(refund).toMatchObject({ merchant: 10_000_000n, loss: 0n, spend: 0n });
  });
});

describe('refunds with lines (economics §16)', () => {
  const LINES = [
    { amount: '100', tariff: 'goods', quantity: 2 },
    { amount: '50', eligible: false },
    { amount: '850' },
  ];
  const refund = (program: Play, amount: string, lines?: readonly object[]) =>
    one(
      program.ok({
        type: 'RefundOrder',
        refundId: `f${program.state.refunds.size}`,
        orderId: 'o',
        amount,
        lines,
      }),
      'OrderRefunded',
    );

  it('a line that is named gives back its own parts, and the lot only its eligible cash', () => {
    const program = shop();
    place(program, 'o', '1000', LINES);
    expect(refund(program, '50', [{ line: 2, amount: '50' }])).toMatchObject({
      merchant: 50_000_000n,
      pool: 0n,
      points: 0n,
      spend: 0n,
      loss: 0n,
    });
    const goods = refund(program, '50', [{ line: 1, amount: '50', quantity: 1 }]);
    // 15 of the pool are asked; the 7.5 points that burn are worth 7.5 x 166 / 110.2 of it.
    expect([goods.merchant, goods.platform, goods.pool].map(formatMoney)).toEqual([
      '15.000000',
      '5.000000',
      '11.297640',
    ]);
    expect(formatPoints(goods.points)).toBe('7.500000000000000000');
    // Of 2.85 commission 50 / 950, and the same of the remainder.
    expect(goods.commissions.map(({ amount }) => formatMoney(amount))).toEqual(['0.150000']);
    expect(formatMoney(goods.remainder)).toBe('2.323684');
    expect(formatMoney(program.state.orders.get('o')!.settlement!.lot.spend)).toBe('900.000000');
  });

  it('without lines it is spread over what is left of each line’s cash', () => {
    const program = shop();
    place(program, 'o', '1000', LINES);
    refund(program, '100', [{ line: 1, amount: '100' }]);
    const rest = refund(program, '90');
    expect(rest.lines).toEqual([
      { line: 2, amount: 5_000_000n, quantity: 0 },
      { line: 3, amount: 85_000_000n, quantity: 0 },
    ]);
  });

  it('its lines sum to it, and none gives back more than its cash or quantity', () => {
    const program = shop();
    place(program, 'o', '1000', LINES);
    const code = (amount: string, lines: readonly object[]) =>
      program.code({ type: 'RefundOrder', refundId: 'f', orderId: 'o', amount, lines });
    expect(code('0', [{ line: 9, amount: '1' }])).toBe('amount_not_positive');
    expect(code('2000', [{ line: 9, amount: '1' }])).toBe('lines_differ');
    expect(code('2000', [{ line: 1, amount: '2000' }])).toBe('refund_exceeds_order');
    expect(code('100.01', [{ line: 1, amount: '100.01' }])).toBe('refund_exceeds_order');
    const twice = [
      { line: 1, amount: '60' },
      { line: 1, amount: '40.01' },
    ];
    expect(code('100.01', twice)).toBe('refund_exceeds_order');
    expect(code('1', [{ line: 4, amount: '1' }])).toBe('refund_exceeds_order');
    expect(code('1', [{ line: 1, amount: '1', quantity: 3 }])).toBe('refund_exceeds_order');
    expect(code('1', [{ line: 1, amount: '1', quantity: 2 }])).toBe('accepted');
  });

  it('while the order waits they undo lines, and the rest settles as it stands', () => {
    const program = shop(1);
    place(program, 'o', '150', [{ amount: '100', tariff: 'slow' }, { amount: '50' }]);
    const lines = [{ line: 1, amount: '100' }];
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o', amount: '100', lines });
    const settled = one(program.pass(1), 'OrderSettled');
    expect(settled.lines!.map(({ amount }) => formatMoney(amount))).toEqual(['0.000000', '50.000000']);
    expect(formatMoney(settled.pool)).toBe('8.000000');
  });
});

const RUNS = inject('propertyRuns');
const line = fc.record({
  fen: fc.integer({ min: 0, max: 100_000 }),
  off: fc.integer({ min: 0, max: 100 }),
  tariff: fc.constantFrom('store', 'goods', 'slow'),
  eligible: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 3 }),
});
const yuan = (fen: number) => (fen / 100).toFixed(2);

describe('properties of lines', () => {
  it('A10: legs sum to the amount, for random lines, delays and partial refunds before and after', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 6 }),
        fc.constantFrom(0, 1),
        (drawn, refunds, delay) => {
          const program = shop(delay);
          let total = 0;
          const lines = drawn.map(({ fen, off, ...rest }) => {
            const discount = Math.min(fen, off);
            total += fen - discount;
            return { ...rest, amount: yuan(fen), discount: yuan(discount) };
          });
          if (total === 0) return;
          const order = { type: 'PlaceOrder', orderId: 'o', memberId: 'm', storeId: 's', lines };
          if (program.code({ ...order, amount: yuan(total) }) !== 'accepted') return;
          // `play` recomputes legs, sums of lines and every other invariant after each command.
          for (const [place, fen] of refunds.entries()) {
            program.send({ type: 'RefundOrder', refundId: `f${place}`, orderId: 'o', amount: yuan(fen) });
            if (place === 2) program.pass(1);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('8: the recorded events give the same state', () => {
    const program = recordedPlay(policy(1));
    program.ok({ type: 'RegisterMember', memberId: 'm' });
    place(program, 'o', '150', [{ amount: '100', tariff: 'slow', reference: '1.500000' }, { amount: '50' }]);
    program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o', amount: '10.01' });
    program.pass(1);
    const lines = [{ line: 2, amount: '20' }];
    program.ok({ type: 'RefundOrder', refundId: 'f2', orderId: 'o', amount: '20', lines });
    program.ok({ type: 'RefundOrder', refundId: 'f3', orderId: 'o', amount: '13.33' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
