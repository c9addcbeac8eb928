import type { OrderFurther } from '#contract';
import { formatMoney, formatPoints, type Order, type ProgramState } from '#engine';

/** Lines, credits, and where money goes beside the parts that every order has. */
export function orderFurther(state: ProgramState, order: Order): OrderFurther {
  const { settlement } = order;
  const grant = state.credits.grants.get(`order:${order.id}`);
  return {
    cash: formatMoney(order.cash),
    creditsUsed: formatMoney(order.amount - order.cash),
    creditsGranted: formatMoney(grant?.granted ?? 0n),
    lines: order.lines ? order.lines.map((_, place) => lineOf(order, place)) : null,
    origins: (settlement?.origins ?? []).map(({ storeId, amount }) => ({
      storeId,
      amount: formatMoney(amount),
    })),
    subsidies: (settlement?.subsidies ?? []).map(({ campaignId, amount }) => ({
      campaignId,
      amount: formatMoney(amount),
    })),
    dividends: formatMoney(settlement?.dividends ?? 0n),
    withheld: (settlement?.commissions ?? []).flatMap(({ kind, memberId, amount, withheld, forfeited }) =>
      withheld || forfeited
        ? [{ kind, memberId, amount: formatMoney(amount), place: withheld ? 'hold' : 'platform' }]
        : [],
    ),
  };
}

function lineOf(order: Order, place: number): NonNullable<OrderFurther['lines']>[number] {
  const line = order.lines![place]!;
  const settled = order.settlement?.lines?.[place];
  return {
    line: place + 1,
    productId: line.productId ?? null,
    tariff: line.tariff.name,
    eligible: line.eligible,
    quantity: line.quantity,
    returned: line.returned,
    credits: formatMoney(line.credits),
    cash: formatMoney(line.cash),
    refunded: formatMoney(line.refundedPending + (settled?.refunded ?? 0n)),
    merchant: formatMoney(settled?.merchant ?? 0n),
    platform: formatMoney(settled?.platform ?? 0n),
    origin: formatMoney(settled?.origin ?? 0n),
    pool: formatMoney(settled?.pool ?? 0n),
    points: formatPoints(settled?.points ?? 0n),
  };
}
