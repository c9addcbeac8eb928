import type { EventOf, ProgramState } from '#engine';
import { giveBack, payFromPool } from './people.ts';
import type { Tally } from './tally.ts';

/** Everybody gives back their part of a settled order; who has sold its points is charged what they brought. */
export function noteRefunded(tally: Tally, event: EventOf<'OrderRefunded'>, { members }: ProgramState): void {
  const { people } = tally;
  tally.refunds += 1;
  tally.refunded += event.amount;
  tally.clawedBack += event.clawback;
  tally.inflow += event.surplus + (event.creditsKept ?? 0n) - event.pool;
  if (event.remainderTo === 'pool') tally.inflow -= event.remainder;
  for (const { amount } of event.subsidies ?? []) tally.subsidies -= amount;
  for (const { memberId, amount, withheld, forfeited } of event.commissions) {
    if (withheld || forfeited) continue;
    tally.commissions -= amount;
    giveBack(people, members.get(memberId)!, -amount);
  }
  const owner = tally.ownStores.get(event.storeId);
  const loss = event.lossTo === 'store' ? event.loss : 0n;
  if (owner) giveBack(people, owner, -(event.merchant + loss));
  const buyer = members.get(event.memberId)!;
  payFromPool(people, buyer, -event.clawback);
  people.spend[buyer.number]! -= Number(event.spend ?? event.amount);
}

/** Tax is taken off what somebody has got out: from here on it is cash in hand. */
export function noteWithdrawal(
  tally: Tally,
  { memberId, tax, net }: EventOf<'WithdrawalRequested'>,
  { members }: ProgramState,
): void {
  tally.withdrawn += net;
  tally.taxed += tax;
  if (memberId !== undefined) giveBack(tally.people, members.get(memberId)!, -tax);
}
