import type { EventOf } from '#engine';
import type { Tally } from './tally.ts';

/** Everybody gives back their part of a settled order; who has sold its points is charged what they brought. */
export function noteRefunded(tally: Tally, event: EventOf<'OrderRefunded'>): void {
  tally.refunds += 1;
  tally.refunded += event.amount;
  tally.clawedBack += event.clawback;
  tally.inflow += event.surplus + (event.creditsKept ?? 0n) - event.pool;
  if (event.remainderTo === 'pool') tally.inflow -= event.remainder;
  for (const { amount } of event.subsidies ?? []) tally.subsidies -= amount;
  for (const { memberId, amount, withheld, forfeited } of event.commissions) {
    if (withheld || forfeited) continue;
    tally.commissions -= amount;
    takeBack(tally, memberId, amount);
  }
  const owner = tally.ownStores.get(event.storeId);
  const loss = event.lossTo === 'store' ? event.loss : 0n;
  if (owner !== undefined) tally.people.returned[owner]! -= Number(event.merchant + loss);
  takeBack(tally, event.memberId, event.clawback);
  const buyer = tally.numbers.get(event.memberId);
  if (buyer !== undefined) tally.people.spend[buyer]! -= Number(event.spend ?? event.amount);
}

/** Tax is taken off what somebody has got out: from here on it is cash in hand. */
export function noteWithdrawal(tally: Tally, { memberId, tax, net }: EventOf<'WithdrawalRequested'>): void {
  tally.withdrawn += net;
  tally.taxed += tax;
  if (memberId !== undefined) takeBack(tally, memberId, tax);
}

function takeBack(tally: Tally, memberId: string, amount: bigint): void {
  const number = tally.numbers.get(memberId);
  if (number !== undefined) tally.people.returned[number]! -= Number(amount);
}
