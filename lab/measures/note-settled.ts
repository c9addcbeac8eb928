import type { EventOf, InHand } from '#engine';
import { giveBack } from './people.ts';
import type { Tally } from './tally.ts';

/**
 * Counts a settlement, which is what a run does most: the people it names come from the engine's hand, and nobody
 * is looked up.
 */
export function noteSettled(
  tally: Tally,
  event: EventOf<'OrderSettled'>,
  { order, receivers }: InHand['OrderSettled'],
): void {
  const { people } = tally;
  tally.settled += 1;
  tally.inflow += event.pool + (event.remainderTo === 'pool' ? event.remainder : 0n);
  for (const { amount } of event.subsidies ?? []) tally.subsidies += amount;
  event.commissions.forEach(({ amount, withheld }, place) => {
    if (withheld) return;
    tally.commissions += amount;
    giveBack(people, receivers[place]!, amount);
  });
  const owner = tally.ownStores.size > 0 ? tally.ownStores.get(event.storeId) : undefined;
  if (owner) giveBack(people, owner, event.merchant);
  const { number } = order.member;
  people.spend[number]! += Number(event.amount);
  if (event.points > 0n) people.lots[number]! += 1;
}
