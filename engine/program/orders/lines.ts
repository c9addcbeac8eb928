import { placeOf } from './commission-account.ts';
import type { Order, OrderLine, OriginPaid, Settlement } from './state.ts';

/** One order as lines of the state hash. */
export function* orderLines(order: Order): Generator<string> {
  const { id, funding, settlement, lines, credits } = order;
  const head = `order ${id} ${order.member.id} ${order.store.id} ${order.amount} ${order.cash} ${order.tariff.name}`;
  const money = `${funding.mode} ${funding.channel} ${order.region ?? '-'} ${order.status} ${order.refundedPending}`;
  const when = `${order.placedAt} ${order.due} ${order.place}`;
  yield `${head} ${when} ${money} ${order.returned} ${settlement?.refunded ?? '-'}`;
  for (const { grantId, amount } of credits) yield `order-credits ${grantId} ${amount}`;
  for (const line of lines ?? []) yield lineLine(line);
  if (settlement) yield* settlementLines(settlement);
}

function lineLine(line: OrderLine): string {
  const { productId, tariff, eligible, quantity, counted, credits, cash, refundedPending, returned } = line;
  const goods = `${productId ?? '-'} ${quantity} ${counted} ${returned}`;
  return `order-line ${tariff.name} ${eligible} ${goods} ${credits} ${cash} ${refundedPending}`;
}

function* settlementLines(settlement: Settlement): Generator<string> {
  const counted = `${settlement.referrer?.id ?? '-'} ${settlement.recruiter?.id ?? '-'}`;
  const { amount, spend, merchant, platform, origin, remainder, remainderTo, pool } = settlement;
  const parts = `${merchant} ${platform} ${origin} ${pool} ${settlement.dividends}`;
  yield `settled ${amount} ${spend} ${parts} ${remainder} ${remainderTo} ${counted}`;
  for (const commission of settlement.commissions) {
    const { kind, memberId, amount: paid } = commission;
    yield `commission ${kind} ${memberId} ${paid} ${placeOf(commission)}`;
  }
  yield* originLines(settlement.origins);
  for (const { campaignId, amount: paid } of settlement.subsidies) yield `subsidised ${campaignId} ${paid}`;
  for (const line of settlement.lines ?? []) {
    const parts = `${line.amount} ${line.merchant} ${line.platform} ${line.origin} ${line.pool} ${line.points}`;
    yield `settled-line ${parts} ${line.refunded}`;
  }
}

function* originLines(origins: readonly OriginPaid[]): Generator<string> {
  for (const { storeId, amount } of origins) yield `origin ${storeId} ${amount}`;
}
