import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import { refundedOf } from './order-lines.ts';
import type { Order, OrderLine } from './state.ts';

export const ORDER_REGISTERS = {
  orders: registerOf((state) => state.orders, orderRow),
} satisfies Registers;

function orderRow(order: Order): Json {
  const { lines } = order;
  return {
    memberId: order.member.id,
    storeId: order.store.id,
    status: order.status,
    amount: formatMoney(order.amount),
    cash: formatMoney(order.cash),
    creditsUsed: formatMoney(order.amount - order.cash),
    refunded: formatMoney(refundedOf(order)),
    tariff: order.tariff.name,
    region: order.region ?? null,
    placedAt: formatInstant(order.placedAt),
    due: formatInstant(order.due),
    lines: lines ? lines.map(lineRow) : null,
  };
}

function lineRow(line: OrderLine): Json {
  const { productId, tariff, eligible, quantity, returned, cash } = line;
  return {
    productId: productId ?? null,
    tariff: tariff.name,
    eligible,
    quantity,
    returned,
    credits: formatMoney(line.credits),
    cash: formatMoney(cash),
  };
}
