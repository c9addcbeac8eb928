import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatMoney } from '../../amount/decimal.ts';
import { type Line, type Play, play, policyWith } from '../../testing/play.ts';
import type { Event, EventOf } from '../event.ts';
import type { Order } from './state.ts';

const BASE = policyWith('local-life-credits', {
  exit: { multiple: 900_000_000 },
  dividends: { share: 250_000 },
});
const STOCK = 50;

/** A town in which m holds 1000 credits of two stores, and goods are sold at `shop`, which grants credits too. */
function town(delay: number): Play {
  const tariffs = { ...BASE.tariffs, slow: { ...BASE.tariffs['mall-credit']!, settlementDelayDays: delay } };
  const commission = { direct: 3_000, indirect: 2_000, recruiting: 5_000 };
  const program = play({ ...BASE, tariffs, commission });
  program.ok({ type: 'RegisterMember', memberId: 'ref', referrerId: 'owner' });
  program.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'ref' });
  for (const storeId of ['cafe', 'tea']) {
    program.ok({ type: 'RegisterStore', storeId, ownerId: 'owner', credits: true });
    program.buy(`at_${storeId}`, 'm', '250', { storeId });
  }
  const shop = { storeId: 'shop', ownerId: 'owner', recruiterId: 'owner', tariff: 'mall-credit' };
  program.ok({ type: 'RegisterStore', ...shop, credits: true });
  program.ok({ type: 'SetProduct', productId: 'pot', storeId: 'shop', list: '100', cost: '0' });
  program.ok({ type: 'AdjustStock', productId: 'pot', change: STOCK });
  return program;
}

const yuan = (fen: number) => (fen / 100).toFixed(2);
const line = fc.record({
  fen: fc.integer({ min: 1, max: 50_000 }),
  tariff: fc.constantFrom(undefined, 'store', 'slow'),
  eligible: fc.constantFrom(true, true, false),
  quantity: fc.integer({ min: 1, max: 5 }),
});
const cut = fc.record({
  share: fc.integer({ min: 1, max: 999 }),
  named: fc.boolean(),
  settle: fc.boolean(),
});

/** A refund of a share of what is left, spread or naming lines with all the goods they still have. */
function refundLine(order: Order, refundId: string, share: number, named: boolean): Line {
  const settled = order.settlement;
  const left = order.lines!.map((one, place) => {
    const part = settled?.lines?.[place];
    return part ? part.amount - part.refunded : one.cash - one.refundedPending;
  });
  if (!named) {
    const all = left.reduce((sum, cash) => sum + cash, 0n);
    return { type: 'RefundOrder', refundId, orderId: order.id, amount: fenOf((all * BigInt(share)) / 1000n) };
  }
  const lines = left.flatMap((cash, place) => {
    const amount = fenOf((cash * BigInt(share)) / 1000n);
    const { quantity, returned } = order.lines![place]!;
    return amount === '0.00'
      ? []
      : [{ line: place + 1, amount, quantity: share > 500 ? quantity - returned : 0 }];
  });
  if (lines.length === 0) return refundLine(order, refundId, share, false);
  const sum = lines.reduce((total, { amount }) => total + Number(amount.replace('.', '')), 0);
  return { type: 'RefundOrder', refundId, orderId: order.id, amount: yuan(sum), lines };
}

function fenOf(micro: bigint): string {
  return formatMoney(micro - (micro % 10_000n)).slice(0, -4);
}

type Refunded = EventOf<'OrderRefunded'>;
const isRefunded = (event: Event): event is Refunded => event.type === 'OrderRefunded';

function sum(refunds: readonly Refunded[], of: (event: Refunded) => bigint | undefined): bigint {
  return refunds.reduce((total, event) => total + (of(event) ?? 0n), 0n);
}

const amounts = (list: readonly { readonly amount: bigint }[] | undefined) =>
  (list ?? []).reduce((total, { amount }) => total + amount, 0n);

function expectNothingLeft(program: Play, order: Order, refunds: readonly Refunded[]): void {
  expect(order.credits).toEqual([]);
  expect(program.state.mall.products.get('pot')!.stock).toBe(STOCK);
  for (const id of ['order:at_cafe', 'order:at_tea']) {
    expect(program.state.credits.grants.get(id)).toMatchObject({ left: 500_000_000n, used: 0n, taken: 0n });
  }
  const { settlement } = order;
  if (!settlement) return;
  expect(sum(refunds, ({ merchant }) => merchant)).toBe(settlement.merchant);
  expect(sum(refunds, ({ platform }) => platform)).toBe(settlement.platform);
  expect(sum(refunds, ({ remainder }) => remainder)).toBe(settlement.remainder);
  expect(sum(refunds, ({ dividends }) => dividends)).toBe(settlement.dividends);
  expect(sum(refunds, ({ commissions }) => amounts(commissions))).toBe(amounts(settlement.commissions));
  expect(sum(refunds, ({ origins }) => amounts(origins))).toBe(amounts(settlement.origins));
  expect(sum(refunds, ({ paid }) => paid)).toBe(settlement.amount);
  expect(settlement.lot).toMatchObject({ spend: 0n, points: 0n, sold: 0n });
  const grant = program.state.credits.grants.get(`order:${order.id}`);
  expect(grant?.left ?? 0n).toBe(0n);
  expect(grant?.taken ?? 0n).toBe(grant?.granted ?? 0n);
}

describe('an order with lines and credits, refunded in any partition', () => {
  it('G1: ends with every part back at zero, and all credits and goods returned', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(cut, { maxLength: 5 }),
        fc.constantFrom(0, 1),
        fc.integer({ min: 0, max: 100 }),
        (drawn, cuts, delay, creditPercent) => {
          const program = town(delay);
          const lines = drawn.map(({ fen, ...rest }) => ({ product: 'pot', amount: yuan(fen), ...rest }));
          const total = drawn.reduce((all, { fen }) => all + fen, 0);
          const accepting = drawn.reduce(
            (all, { fen, tariff, eligible }) => all + (eligible && tariff !== 'store' ? fen : 0),
            0,
          );
          const creditsUsed = yuan(Math.floor((accepting * creditPercent) / 250));
          const order = { type: 'PlaceOrder', orderId: 'o', memberId: 'm', storeId: 'shop', lines };
          if (program.code({ ...order, amount: yuan(total), creditsUsed }) !== 'accepted') return;
          const placed = program.state.orders.get('o')!;
          const refunds: Refunded[] = [];
          for (const [n, { share, named, settle }] of cuts.entries()) {
            const outcome = program.send(refundLine(placed, `f${n}`, share, named));
            if (outcome.outcome === 'accepted') refunds.push(...outcome.events.filter(isRefunded));
            if (settle && placed.status === 'pending') program.pass(1);
          }
          const last = program.ok({ type: 'VoidOrder', orderId: 'o', refundId: 'last', reason: 'all' });
          refunds.push(...last.filter(isRefunded));
          expectNothingLeft(program, placed, refunds);
        },
      ),
      { numRuns: inject('propertyRuns') },
    );
  });
});
