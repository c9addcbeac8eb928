import type { EventOf, Micro } from '#engine';
import { changing } from './changes.ts';
import type { Fold } from './fold.ts';
import { poolStep } from './pool-step.ts';

export function pointsRedeemed(fold: Fold, event: EventOf<'PointsRedeemed'>): void {
  const { changes } = fold;
  for (const sold of event.lots) sellFrom(fold, sold);
  changing(changes.members, event.memberId).points -= event.points;
  fold.day.redeemed += event.net;
  changes.weight += 2;
  changes.redemptions.push({
    redemption_id: event.redemptionId,
    entry: fold.entry,
    at: fold.at,
    member_id: event.memberId,
    points: event.points,
    gross: event.gross,
    net: event.net,
    price_pool: event.price.pool,
    price_supply: event.price.supply,
    stream_days: event.streamDays,
  });
  const pool = -leftPool(event);
  poolStep(fold, { cause: 'redemption', reference: event.redemptionId, pool, supply: -event.points });
}

/** A sale to the treasury: the same of the lots, nothing for the wallet. */
export function pointsConverted(fold: Fold, event: EventOf<'PointsConverted'>): void {
  for (const sold of event.lots) sellFrom(fold, sold);
  changing(fold.changes.members, event.memberId).points -= event.points;
  const pool = -leftPool(event);
  poolStep(fold, { cause: 'conversion', reference: event.entitlementId, pool, supply: -event.points });
}

/** What a sale takes out of the pool: the payout, and the retention where it goes through the stream. */
function leftPool(
  event: EventOf<'PointsRedeemed'> | EventOf<'LotsExited'> | EventOf<'PointsConverted'>,
): Micro {
  return event.streamDays > 0 ? event.gross : event.net;
}

type Sold = { readonly orderId: string; readonly points: bigint; readonly gross: Micro; readonly net: Micro };

function sellFrom(fold: Fold, sold: Sold) {
  const lot = changing(fold.changes.orders, sold.orderId);
  lot.points -= sold.points;
  lot.sold += sold.points;
  lot.realised += sold.gross;
  lot.net += sold.net;
  fold.changes.weight += 1;
  return lot;
}

export function lotsExited(fold: Fold, event: EventOf<'LotsExited'>): void {
  const { changes, entry, at } = fold;
  for (const exited of event.lots) {
    const lot = sellFrom(fold, exited);
    lot.queued = false;
    lot.exited_at = at;
    const member = changing(changes.members, exited.memberId);
    member.points -= exited.points;
    member.exits += 1;
    changes.exits.push({
      entry,
      line: fold.line++,
      at,
      order_id: exited.orderId,
      member_id: exited.memberId,
      points: exited.points,
      gross: exited.gross,
      net: exited.net,
      price_pool: event.price.pool,
      price_supply: event.price.supply,
    });
  }
  fold.day.exited += event.net;
  poolStep(fold, { cause: 'exit', pool: -leftPool(event), supply: -event.points });
}

export function lotsQueued(fold: Fold, event: EventOf<'LotsQueued'>): void {
  for (const orderId of event.orderIds) changing(fold.changes.orders, orderId).queued = true;
}

export function capitalInjected(fold: Fold, event: EventOf<'CapitalInjected'>): void {
  const { injectionId, amount, channel, periodDays } = event;
  fold.changes.injections.push({
    injection_id: injectionId,
    entry: fold.entry,
    at: fold.at,
    amount,
    channel,
    period_days: periodDays,
  });
  if (periodDays > 0) return;
  poolStep(fold, { cause: 'injection', reference: injectionId, pool: amount, supply: 0n });
}

export function poolLocked(fold: Fold, event: EventOf<'PoolLocked'>): void {
  fold.standing.genesis += event.points;
  poolStep(fold, { cause: 'lock', pool: event.released, supply: event.points });
}

/** The rows in the database are scaled when the batch is written; it ends with this entry. */
export function redenominated(fold: Fold, event: EventOf<'Redenominated'>): void {
  const { standing } = fold;
  const factor = 10n ** BigInt(event.digits);
  standing.genesis *= factor;
  standing.lastSupply *= factor;
  fold.changes.digits += event.digits;
  poolStep(fold, { cause: 'redenomination', pool: 0n, supply: standing.supply * (factor - 1n) });
}
