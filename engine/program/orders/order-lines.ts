import type { Micro } from '../../amount/quantity.ts';
import type { CashLine } from './split-lines.ts';
import type { Order, SettledLine, Settlement } from './state.ts';

/** The lines of an order that waits, each with what is left of its cash. */
export function waitingLines(order: Order): readonly CashLine[] {
  const { lines, tariff } = order;
  const cash = order.refundedPending > 0n ? order.cash - order.refundedPending : order.cash;
  if (!lines) return [{ tariff, eligible: true, cash }];
  return lines.map((line) => ({
    tariff: line.tariff,
    eligible: line.eligible,
    cash: line.cash - line.refundedPending,
  }));
}

/** The lines of a settled order; without lines it is one, and the settlement's figures are its own. */
export function settledLines(settlement: Settlement): readonly SettledLine[] {
  const { amount, merchant, platform, origin, pool, lot, refunded } = settlement;
  const points = lot.minted;
  return settlement.lines ?? [{ eligible: true, amount, merchant, platform, origin, pool, points, refunded }];
}

/** Refunded so far of an order, waiting or settled. */
export function refundedOf({ refundedPending, settlement }: Order): Micro {
  return refundedPending + (settlement?.refunded ?? 0n);
}

/** Refunded so far of the eligible cash. */
export function eligibleRefunded(settlement: Settlement): Micro {
  let sum = 0n;
  for (const { eligible, refunded } of settledLines(settlement)) if (eligible) sum += refunded;
  return sum;
}

/** What of a line can still be refunded. */
export type LineLeft = { readonly cash: Micro; readonly quantity: number };

/** Line by line, what of an order can still be refunded. */
export function linesLeft(order: Order): readonly LineLeft[] {
  const cash = order.settlement
    ? settledLines(order.settlement).map((line) => line.amount - line.refunded)
    : waitingLines(order).map((line) => line.cash);
  const { lines } = order;
  if (!lines) return [{ cash: cash[0]!, quantity: 1 - order.returned }];
  return lines.map(({ quantity, returned }, place) => ({
    cash: cash[place]!,
    quantity: quantity - returned,
  }));
}
