import type { EventOf, InHand } from '#engine';
import { giveBack } from './give-back.ts';
import { personOf } from './people.ts';
import type { Tally } from './tally.ts';

/**
 * Counts a settlement, which is what a run does most: the people it names come from the engine's hand, and nobody
 * is looked up. Answers the buyer's number among the people; undefined: none of the crowd.
 */
export function noteSettled(
  tally: Tally,
  event: EventOf<'OrderSettled'>,
  { order, receivers }: InHand['OrderSettled'],
): number | undefined {
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
  if (owner !== undefined) people.returned[owner]! += Number(event.merchant);
  const buyer = personOf(people, order.member);
  if (buyer === undefined) return undefined;
  people.spend[buyer]! += Number(event.amount);
  if (event.points > 0n) people.lots[buyer]! += 1;
  return buyer;
}
