import { DAY_MS, type Event, type EventOf, type ProgramState } from '#engine';
import { noteRefunded, noteWithdrawal } from './note-money-back.ts';
import type { Tally } from './tally.ts';

type Where = { readonly state: ProgramState; readonly day: number };

/** Counts what an event did, for the program and for the people in it. */
export function noteEvent(tally: Tally, event: Event, where: Where): void {
  switch (event.type) {
    case 'OrderPlaced':
      tally.orders += 1;
      tally.turnover += event.amount;
      if (event.creditsUsed) tally.creditsUsed += event.creditsUsed;
      break;
    case 'OrderSettled':
      noteSettled(tally, event);
      break;
    case 'PointsRedeemed':
      tally.redemptions += 1;
      tally.redeemed += event.net;
      tally.payouts += event.net;
      giveBack(tally, event.memberId, event.net);
      break;
    case 'LotsExited':
      noteExits(tally, event, where);
      break;
    case 'CreditsGranted':
      tally.creditsGranted += event.amount;
      break;
    case 'PendingOrderRefunded':
      tally.refunds += 1;
      tally.refunded += event.amount;
      break;
    case 'OrderRefunded':
      noteRefunded(tally, event);
      break;
    case 'WithdrawalRequested':
      noteWithdrawal(tally, event);
      break;
    case 'CapitalInjected':
      tally.injected += event.amount;
      break;
    case 'Redenominated':
      tally.digits += event.digits;
      break;
    default:
      break;
  }
}

function noteSettled(tally: Tally, event: EventOf<'OrderSettled'>): void {
  const { people } = tally;
  tally.settled += 1;
  tally.inflow += event.pool + (event.remainderTo === 'pool' ? event.remainder : 0n);
  for (const { amount } of event.subsidies ?? []) tally.subsidies += amount;
  for (const { memberId, amount, withheld } of event.commissions) {
    if (withheld) continue;
    tally.commissions += amount;
    giveBack(tally, memberId, amount);
  }
  const owner = tally.ownStores.size > 0 ? tally.ownStores.get(event.storeId) : undefined;
  if (owner !== undefined) people.returned[owner]! += Number(event.merchant);
  const buyer = tally.numbers.get(event.memberId);
  if (buyer === undefined) return;
  people.spend[buyer]! += Number(event.amount);
  if (event.points > 0n) people.lots[buyer]! += 1;
}

function noteExits(tally: Tally, event: EventOf<'LotsExited'>, { state, day }: Where): void {
  const { people } = tally;
  tally.firstExit ??= { day, order: tally.settled };
  tally.exits += event.lots.length;
  tally.payouts += event.net;
  for (const { memberId, orderId, net } of event.lots) {
    const { due, placedAt } = state.orders.get(orderId)!;
    const settledAt = due > placedAt ? due : placedAt;
    tally.daysToExit.push(Math.floor((state.at > settledAt ? state.at - settledAt : 0) / DAY_MS));
    const number = giveBack(tally, memberId, net);
    if (number !== undefined && people.firstExitDay[number]! < 0) people.firstExitDay[number] = day;
  }
}

/** Money for somebody of the crowd; answers their number. */
function giveBack(tally: Tally, memberId: string, amount: bigint): number | undefined {
  const number = tally.numbers.get(memberId);
  if (number !== undefined) tally.people.returned[number]! += Number(amount);
  return number;
}
