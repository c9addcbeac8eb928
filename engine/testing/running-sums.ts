import { assert } from '../assert.ts';
import type { Event, EventOf } from '../program/event.ts';

/**
 * Money and points as a bystander would add them up, apart from the engine's accounts: orders are split and
 * minted here anew, payouts are held against the price, everything else is what the event says was paid. For
 * programs under `local-life`, where a part may go through the stream, in which nobody was referred.
 */
export type RunningSums = {
  cash: bigint;
  payable: bigint;
  revenue: bigint;
  wallets: bigint;
  pool: bigint;
  stream: bigint;
  supply: bigint;
  /** Pool and supply as they were when anything last circulated. */
  last: { pool: bigint; supply: bigint };
};

const POINT = 10n ** 18n;

export function openSums(): RunningSums {
  const nothing = { cash: 0n, payable: 0n, revenue: 0n, wallets: 0n, pool: 0n, stream: 0n, supply: 0n };
  return { ...nothing, last: { pool: 1_000_000n, supply: POINT } };
}

/** Adds what an event did. */
export function addEvent(sums: RunningSums, event: Event): void {
  const before = { pool: sums.pool, supply: sums.supply };
  switch (event.type) {
    case 'OrderSettled':
      addOrder(sums, event);
      break;
    case 'PointsRedeemed':
      for (const lot of event.lots) {
        assert(lot.net === (before.pool * lot.points * 8n) / (before.supply * 10n), 'paid another price');
      }
      addPayout(sums, event);
      break;
    case 'LotsExited':
      for (const lot of event.lots) {
        assert(lot.gross <= (before.pool * lot.points) / before.supply, 'paid above the price');
        assert(lot.net === (lot.gross * 8n) / 10n, 'kept another part');
      }
      addPayout(sums, event);
      break;
    case 'OrderRefunded':
      addRefund(sums, event);
      break;
    case 'StreamReleased':
      sums.stream -= event.amount;
      sums.pool += event.amount;
      break;
    case 'PoolLocked':
      sums.stream -= event.released;
      sums.pool += event.released;
      assert(event.points === (sums.pool * sums.last.supply) / sums.last.pool, 'locked at another price');
      sums.supply += event.points;
      break;
    case 'Redenominated':
      sums.supply *= 10n ** BigInt(event.digits);
      sums.last = { ...sums.last, supply: sums.last.supply * 10n ** BigInt(event.digits) };
      break;
  }
  if (sums.supply === 0n && before.supply > 0n) sums.last = before;
}

/** 80 % to the store, 16 % into the pool, the rest to the platform; 0.7 of the pool part at the price before. */
function addOrder(sums: RunningSums, { amount, points }: EventOf<'OrderSettled'>): void {
  const part = (amount * 16n) / 100n;
  const value = (part * 7n) / 10n;
  const minted =
    sums.supply > 0n
      ? (value * sums.supply) / (sums.pool + sums.stream)
      : (value * sums.last.supply) / sums.last.pool;
  assert(points === minted, `an order of ${amount} minted ${points}, not ${minted}`);
  sums.cash += amount;
  sums.payable += (amount * 80n) / 100n;
  sums.revenue += (amount * 4n) / 100n;
  sums.pool += part;
  sums.supply += minted;
}

/** What is not paid stays in the pool, or comes back to it through the stream. */
function addPayout(sums: RunningSums, payout: EventOf<'PointsRedeemed' | 'LotsExited'>): void {
  const streamed = payout.streamDays > 0 ? payout.gross - payout.net : 0n;
  sums.pool -= payout.net + streamed;
  sums.stream += streamed;
  sums.wallets += payout.net;
  sums.supply -= payout.points;
}

function addRefund(sums: RunningSums, refund: EventOf<'OrderRefunded'>): void {
  assert(refund.lossTo === 'store' && refund.surplusDays > 0, 'not a refund under local-life');
  sums.cash -= refund.paid;
  sums.payable -= refund.merchant + refund.loss;
  sums.revenue -= refund.platform + refund.remainder;
  sums.wallets -= refund.clawback - refund.keptBack;
  sums.pool -= refund.pool;
  sums.stream += refund.surplus;
  sums.supply -= refund.points;
}
