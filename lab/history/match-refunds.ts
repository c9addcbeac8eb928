import type { Instant, Micro } from '#engine';

/** Why a refund line of a history has no effect, in the order in which it is looked at. */
export const LEFT_OUT_REASONS = [
  'noOrderId',
  'noOrder',
  'severalOrders',
  'beforeOrder',
  'tooMuch',
  'refused',
  'notReached',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** How many lines, by reason; a reason that left nothing out is not there. */
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>;

export type HistoryLine = {
  /** The order's number as the file has it; undefined where it says none. */
  readonly orderId: string | undefined;
  readonly at: Instant;
  readonly amount: Micro;
};

export type MatchedRefunds = {
  /** By the order's place in the list, in order of time. */
  readonly byOrder: ReadonlyMap<number, readonly HistoryLine[]>;
  readonly leftOut: LeftOut;
};

/**
 * Which order each refund gives back: the one of its number, not before it was placed, and no more of it than was
 * paid. What cannot be said for certain is left out and counted; nothing is guessed by person or amount.
 */
export function matchRefunds(
  orders: readonly HistoryLine[],
  refunds: readonly HistoryLine[],
): MatchedRefunds {
  const places = refunds.length > 0 ? placesOf(orders) : new Map<string, number>();
  const byOrder = new Map<number, HistoryLine[]>();
  const left = new Map<number, Micro>();
  const leftOut: Partial<Record<LeftOutReason, number>> = {};
  for (const refund of refunds.toSorted((a, b) => a.at - b.at)) {
    const place = refund.orderId === undefined ? undefined : places.get(refund.orderId);
    const order = place === undefined ? undefined : orders[place];
    const remaining = place === undefined ? 0n : (left.get(place) ?? order?.amount ?? 0n);
    const reason = reasonOf(refund, place, order, remaining);
    if (reason !== undefined || place === undefined) {
      leftOut[reason ?? 'noOrder'] = (leftOut[reason ?? 'noOrder'] ?? 0) + 1;
      continue;
    }
    left.set(place, remaining - refund.amount);
    const known = byOrder.get(place);
    if (known) known.push(refund);
    else byOrder.set(place, [refund]);
  }
  return { byOrder, leftOut };
}

const SEVERAL = -1;

function placesOf(orders: readonly HistoryLine[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  orders.forEach(({ orderId }, place) => {
    if (orderId !== undefined) places.set(orderId, places.has(orderId) ? SEVERAL : place);
  });
  return places;
}

function reasonOf(
  refund: HistoryLine,
  place: number | undefined,
  order: HistoryLine | undefined,
  remaining: Micro,
): LeftOutReason | undefined {
  if (refund.orderId === undefined) return 'noOrderId';
  if (place === SEVERAL) return 'severalOrders';
  if (!order) return 'noOrder';
  if (refund.at < order.at) return 'beforeOrder';
  return refund.amount > remaining ? 'tooMuch' : undefined;
}

export function leftOutSum(leftOut: LeftOut): number {
  return Object.values(leftOut).reduce((sum, count) => sum + count, 0);
}
