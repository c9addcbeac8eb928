import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../amount/decimal.ts';
import { digest, type Line, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';

const PARTS = { merchant: 500_000, platform: 60_000, distribution: 60_000, origin: 200_000, pool: 180_000 };
const credit = { parts: PARTS, mintRatio: 700_000, creditShare: 500_000 };
const slow = { parts: PARTS, mintRatio: 700_000, settlementDelayDays: 7 };
const POLICY = policyWith('mall', {
  tariffs: {
    mall: { parts: { merchant: 300_000, distribution: 400_000, pool: 300_000 }, mintRatio: 700_000 },
    credit,
    slow,
  },
  exit: { multiple: 900_000_000 },
});

const TEA = { type: 'SetProduct', productId: 'tea', storeId: 's', list: '100', cost: '30' };

function stocked(program: Play): Play {
  program.ok({ type: 'RegisterMember', memberId: 'm' });
  program.ok({ type: 'RegisterStore', storeId: 'other', ownerId: 'm' });
  program.ok(TEA);
  program.ok({ type: 'AdjustStock', productId: 'tea', change: 5 });
  return program;
}

function order(orderId: string, quantity: number, more: object = {}): Line {
  const amount = `${quantity * 100}`;
  const lines = [{ product: 'tea', quantity, amount, ...more }];
  return { type: 'PlaceOrder', orderId, memberId: 'm', storeId: 's', amount, lines };
}

const stockOf = (program: Play) => program.state.mall.products.get('tea')!.stock;

describe('products (economics §16)', () => {
  it('S9, S74: a product has list price, cost and a benchmark with its source and date', () => {
    const program = stocked(play(POLICY));
    const benchmark = {
      benchmark: '129.90',
      benchmarkSource: 'shop-17:tea',
      benchmarkAt: '2026-01-01T00:00:00Z',
    };
    program.ok({ ...TEA, ...benchmark });
    expect(registersJson(program.state).products).toEqual({
      tea: {
        storeId: 's',
        list: '100.000000',
        cost: '30.000000',
        tariff: null,
        benchmark: '129.900000',
        benchmarkSource: 'shop-17:tea',
        benchmarkAt: '2026-01-01T00:00:00.000Z',
        counted: true,
        onSale: true,
        stock: 5,
      },
    });
    // Set again it is changed whole, and its stock stays.
    program.ok({ ...TEA, counted: false });
    expect(registersJson(program.state).products).toMatchObject({ tea: { benchmark: null, stock: null } });
    program.ok(TEA);
    expect(stockOf(program)).toBe(5);
  });

  it('S73: the merchant part bears the cost though half is paid in credits, to the last micro-yuan', () => {
    const program = stocked(play(POLICY));
    const bears = (cost: string, list: string, tariff: string) =>
      program.send({ ...TEA, productId: 'x', list, cost, tariff });
    // 100 x 50 % x 50 % = 25.
    expect(bears('25', '100', 'credit').outcome).toBe('accepted');
    expect(bears('25.01', '100', 'credit')).toMatchObject({
      refusal: { code: 'below_cost', productId: 'x', merchant: 25_000_000n, cost: 25_010_000n },
    });
    expect(bears('50', '100', 'slow').outcome).toBe('accepted');
    expect(bears('50.01', '100', 'slow')).toMatchObject({ refusal: { code: 'below_cost' } });
  });

  it.each<readonly [string, Line]>([
    ['store_not_found', { ...TEA, storeId: 'none', tariff: 'none', list: '0' }],
    ['product_not_found', { ...TEA, storeId: 'other', tariff: 'none', list: '0' }],
    ['tariff_not_found', { ...TEA, tariff: 'none', list: '0' }],
    ['amount_not_positive', { ...TEA, list: '0' }],
    ['below_cost', { ...TEA, cost: '30.01' }],
    ['product_not_found', { type: 'AdjustStock', productId: 'none', change: -9 }],
    ['insufficient_stock', { type: 'AdjustStock', productId: 'tea', change: -6 }],
    ['accepted', { type: 'AdjustStock', productId: 'tea', change: -5, reason: 'broken' }],
  ])('%s: %j', (code, line) => {
    expect(stocked(play(POLICY)).code(line)).toBe(code);
  });
});

describe('orders of products', () => {
  it('take counted stock, all lines together, and name what is missing', () => {
    const program = stocked(play(POLICY));
    expect(program.code(order('o1', 3))).toBe('accepted');
    expect(stockOf(program)).toBe(2);
    const lines = [1, 2].map((quantity) => ({ product: 'tea', quantity, amount: `${quantity * 100}` }));
    expect(program.send({ ...order('o2', 3), lines })).toMatchObject({
      refusal: { code: 'insufficient_stock', productId: 'tea', needed: 3, held: 2 },
    });
    program.ok({ ...TEA, counted: false });
    expect(program.code({ ...order('o2', 3), lines })).toBe('accepted');
    expect(stockOf(program)).toBe(2);
  });

  it.each<readonly [string, Line]>([
    ['tariff_not_found', order('o', 1, { tariff: 'none', product: 'none' })],
    ['product_not_found', order('o', 1, { product: 'none' })],
    ['product_not_found', { ...order('o', 1), storeId: 'other' }],
    ['amount_not_positive', { ...order('o', 1), amount: '0' }],
    ['lines_differ', { ...order('o', 1), amount: '99' }],
    ['below_cost', { ...order('o', 6, { amount: '599.99' }), amount: '599.99' }],
    ['insufficient_stock', order('o', 6)],
  ])('are refused in order: %s %j', (code, line) => {
    const program = stocked(play(POLICY));
    expect(program.code(line)).toBe(code);
  });

  it('product_not_on_sale: after what is unknown, before the amount', () => {
    const program = stocked(play(POLICY));
    program.ok({ ...TEA, onSale: false });
    expect(program.code({ ...order('o', 1), amount: '0' })).toBe('product_not_on_sale');
  });

  it('a line follows its own tariff, else its product’s, else the store’s', () => {
    const program = stocked(play(POLICY));
    program.ok({ ...TEA, cost: '20', tariff: 'credit' });
    const lines = [
      { product: 'tea', amount: '100' },
      { product: 'tea', amount: '100', tariff: 'mall' },
      { amount: '100' },
    ];
    program.ok({ ...order('o', 3), lines });
    const { settlement } = program.state.orders.get('o')!;
    expect(settlement!.lines!.map(({ merchant }) => formatMoney(merchant))).toEqual([
      '50.000000',
      '30.000000',
      '30.000000',
    ]);
    // Nobody's credits were used: the origin part of 20 joins the remainder.
    expect(formatMoney(settlement!.remainder)).toBe('106.000000');
  });

  it('a refund gives back the quantity it names; one that undoes a waiting order gives back all of it', () => {
    const program = stocked(play(POLICY));
    program.ok(order('o1', 2));
    const refund = (refundId: string, orderId: string, amount: string, lines?: readonly object[]) =>
      program.ok({ type: 'RefundOrder', refundId, orderId, amount, lines });
    refund('f1', 'o1', '100', [{ line: 1, amount: '100', quantity: 1 }]);
    expect(stockOf(program)).toBe(4);
    refund('f2', 'o1', '100');
    expect(stockOf(program)).toBe(4);
    program.ok({ ...TEA, tariff: 'slow' });
    program.ok(order('o2', 4));
    expect(stockOf(program)).toBe(0);
    refund('f3', 'o2', '100', [{ line: 1, amount: '100', quantity: 1 }]);
    refund('f4', 'o2', '100');
    expect(stockOf(program)).toBe(1);
    refund('f5', 'o2', '200');
    expect(stockOf(program)).toBe(4);
    expect(program.state.orders.get('o2')!.status).toBe('cancelled');
  });
});

describe('the record of the mall', () => {
  it('8: the recorded events give the same state', () => {
    const program = recordedPlay(POLICY);
    stocked(program);
    program.ok({ ...TEA, benchmark: '1', benchmarkSource: '12.000000', benchmarkAt: '2026-01-01T00:00:00Z' });
    program.ok({ ...TEA, productId: 'cup', counted: false, onSale: false, tariff: 'slow' });
    program.ok(order('o', 2));
    program.ok({ type: 'AdjustStock', productId: 'tea', change: -1, reason: '2.000000' });
    const lines = [{ line: 1, amount: '10', quantity: 1 }];
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o', amount: '10', lines });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
