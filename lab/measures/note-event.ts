import { DAY_MS, type Event, type EventOf, type ProgramState } from '#engine';
import { noteRefunded, noteWithdrawal } from './note-money-back.ts';
import { payFromPool } from './people.ts';
import type { Tally } from './tally.ts';

type Where = { readonly state: ProgramState; readonly day: number };

/** Counts what an event did, for the program and for the people in it; `noteSettled` counts settlements. */
export function noteEvent(tally: Tally, event: Event, where: Where): void {
  switch (event.type) {
    case 'OrderPlaced':
      tally.orders += 1;
      tally.turnover += event.amount;
      if (event.creditsUsed) tally.creditsUsed += event.creditsUsed;
      break;
    case 'PointsRedeemed':
      tally.redemptions += 1;
      tally.redeemed += event.net;
      tally.payouts += event.net;
      payFromPool(tally.people, where.state.members.get(event.memberId)!, event.net);
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
      noteRefunded(tally, event, where.state);
      break;
    case 'WithdrawalRequested':
      noteWithdrawal(tally, event, where.state);
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

function noteExits(tally: Tally, event: EventOf<'LotsExited'>, { state, day }: Where): void {
  const { people } = tally;
  tally.firstExit ??= { day, order: tally.settled };
  tally.exits += event.lots.length;
  tally.payouts += event.net;
  for (const { memberId, orderId, net } of event.lots) {
    tally.daysToExit.push(Math.floor(Math.max(0, state.at - state.orders.dueOf(orderId)) / DAY_MS));
    const member = state.members.get(memberId)!;
    payFromPool(people, member, net);
    if (people.firstExitDay[member.number]! < 0) people.firstExitDay[member.number] = day;
  }
}
