import { DAY_MS, type Instant, priceOf } from '#engine';
import type { Purchase } from '../crowd/person.ts';
import { noteYears } from '../measures/note-years.ts';
import { addPerson } from '../measures/people.ts';
import { priceIndex } from '../measures/price-index.ts';
import { lastWeek } from '../measures/week.ts';
import { creditsFor, creditTariff, isForMall, MALL_STORE, openMall } from './at-the-mall.ts';
import { giveBackUntil, planPastRefunds, planRefund } from './give-back.ts';
import { sellAtMidnight } from './sell-at-midnight.ts';
import { nextCommand, send } from './send.ts';
import type { Simulation } from './simulation.ts';
import { strike } from './strike.ts';
import { withdrawAtMidnight } from './withdraw-at-midnight.ts';

const FUNDING = { mode: 'collect', channel: 'simulated' } as const;

/**
 * Lets so many days pass, or what is left of the horizon; answers whether any are left. A day begins at midnight:
 * the Tick, what befalls the program, what people sell; then shops open and people buy.
 */
export function runDays(simulation: Simulation, days: number): boolean {
  const last = Math.min(simulation.day + days, simulation.scenario.days);
  while (simulation.day < last) runDay(simulation);
  return simulation.day < simulation.scenario.days;
}

function runDay(simulation: Simulation): void {
  const { scenario, crowd, tally, day } = simulation;
  const midnight = scenario.start + day * DAY_MS;
  send(simulation, { type: 'Tick', id: nextCommand(simulation), at: midnight });
  strike(simulation, midnight);
  giveBackUntil(simulation, midnight);
  sellAtMidnight(simulation, midnight);
  withdrawAtMidnight(simulation, midnight);
  let purchases = 0;
  const givesBack = scenario.growth.mode === 'history' && scenario.growth.refundLines > 0;
  crowd.purchasesOn(day, (purchase) => {
    if (givesBack) giveBackUntil(simulation, purchase.at);
    buy(simulation, purchase);
    purchases += 1;
  });
  if (givesBack) giveBackUntil(simulation, midnight + DAY_MS - 1);
  noteWeek(simulation, purchases);
  simulation.day += 1;
  noteYears(tally, simulation.state, simulation.day);
  noteDay(simulation);
}

function buy(simulation: Simulation, { at: time, person, store, amount, refunds }: Purchase): void {
  const { state, crowd, open } = simulation;
  // Who comes at closing time comes after those of a history who bought later in the evening.
  const at = Math.max(time, state.at);
  const { members } = simulation.tally.people;
  while (members.length <= person) welcome(simulation, at, members.length);
  if (!open[store]) openStore(simulation, at, store, person);
  const { id } = members[person]!;
  const mall = isForMall(simulation) ? creditTariff(simulation) : undefined;
  if (mall) openMall(simulation, at, mall);
  const creditsUsed = mall ? creditsFor(simulation, { memberId: id, amount, at }, mall) : 0n;
  const orderId = `o${simulation.commands}`;
  const paid = amount - creditsUsed;
  planRefund(simulation, orderId, paid);
  if (refunds) planPastRefunds(simulation, { orderId, amount, paid }, refunds);
  send(simulation, {
    type: 'PlaceOrder',
    id: nextCommand(simulation),
    at,
    orderId,
    memberId: id,
    storeId: mall ? MALL_STORE : crowd.storeIds[store]!,
    amount,
    funding: FUNDING,
    creditsUsed: creditsUsed > 0n ? creditsUsed : undefined,
  });
}

function welcome(simulation: Simulation, at: Instant, number: number): void {
  const { state, crowd, tally, day } = simulation;
  const { id, group, referrer } = crowd.people[number]!;
  const by = referrer === undefined ? undefined : crowd.people[referrer]!.id;
  const referral = by === undefined ? undefined : ({ referrerId: by, via: 'store-qr' } as const);
  send(simulation, { type: 'RegisterMember', id: nextCommand(simulation), at, memberId: id, ...referral });
  addPerson(tally.people, state.members.get(id)!, group, day);
}

function openStore(simulation: Simulation, at: Instant, number: number, person: number): void {
  const { state, crowd, tally, scenario, open } = simulation;
  const storeId = crowd.storeIds[number]!;
  open[number] = state.stores.has(storeId);
  if (open[number]) return;
  const own = crowd.people[person]!.ownStore === number;
  const ownerId = own ? crowd.people[person]!.id : `owner_${storeId}`.slice(0, 64);
  if (own) tally.ownStores.set(storeId, tally.people.members[person]!);
  else send(simulation, { type: 'RegisterMember', id: nextCommand(simulation), at, memberId: ownerId });
  const credits = scenario.mall.share > 0;
  const store = { storeId, ownerId, kind: 'partner', credits } as const;
  open[number] = send(simulation, { type: 'RegisterStore', id: nextCommand(simulation), at, ...store });
}

function noteWeek({ tally }: Simulation, orders: number): void {
  tally.ordersByDay.push(orders);
  tally.bestWeek = Math.max(tally.bestWeek, lastWeek(tally.ordersByDay));
}

function noteDay({ state, tally }: Simulation): void {
  tally.highestPool = Math.max(tally.highestPool, Number(state.pool.balance));
  tally.days.push({
    pool: state.pool.balance,
    supply: state.supply,
    stream: state.stream.balance,
    pending: state.pending.balance,
    price: priceIndex(priceOf(state), tally.digits),
    orders: tally.orders,
    members: tally.people.members.length,
    inflow: tally.inflow,
    payouts: tally.payouts,
    exits: tally.exits,
    revenue: state.revenue.balance,
  });
}
