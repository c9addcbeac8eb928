import type { CommandJson } from '#journal';
import { createAfterwards } from './afterwards.ts';
import { appointAgents, injectCapital, letTimePass } from './operator.ts';
import { reportOffences } from './reports.ts';
import { timedOrders } from './timed-orders.ts';
import { newTown, welcome } from './town.ts';
import { askForMoney } from './withdrawals.ts';

/**
 * What the demo runs by. The guarded twin, because it shows more of what there is: orders wait a day and are
 * settled by the nightly Tick, forced exits feed the stream, bindings run out, the operator's genesis is in
 * the pool from the start; and because it is what an operator is offered first.
 */
export const DEMO_POLICY = 'local-life-guarded';
export const DEMO_PROGRAM = 'demo';

let made: readonly CommandJson[] | undefined;

/** Every command of the demo in order of time: the real orders and what was made up around them. */
export function demoCommands(): readonly CommandJson[] {
  made ??= makeCommands();
  return made;
}

function makeCommands(): CommandJson[] {
  const town = newTown();
  const { schedule } = town;
  const afterwards = createAfterwards(schedule);
  const joined: { readonly at: number; readonly members: number }[] = [];
  letTimePass(schedule);
  injectCapital(schedule);
  for (const order of timedOrders()) {
    welcome(town, order);
    joined.push({ at: order.at, members: town.members.length });
    const { demoOrderId, memberId, storeId, amount, region } = order;
    const placed = { type: 'PlaceOrder', orderId: demoOrderId, memberId, storeId, amount, region };
    schedule.add(order.at, `order:${demoOrderId}`, placed);
    afterwards.plan(order);
  }
  appointAgents(schedule, (at) => {
    const known = joined.findLast((before) => before.at < at);
    return town.members.slice(0, known?.members ?? 0);
  });
  reportOffences(schedule, { members: town.members, stores: [...town.owners.keys()] });
  askForMoney(schedule, DEMO_POLICY);
  return schedule.commands();
}
