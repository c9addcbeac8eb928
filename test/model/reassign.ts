import { HOLD, payable, post, REVENUE, totalOf } from './accounts.ts';
import { referrerOf } from './bindings.ts';
import type { CommandOf } from './commands.ts';
import { commissionsOf, recruiterOf, statisticsOf } from './commissions.ts';
import { totalPart } from './lines.ts';
import { sum } from './numbers.ts';
import { memberActive, storeKnown } from './people.ts';
import { putLot, runExits, step } from './pool.ts';
import type { Commission, Order, Settlement } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import { count, placeOf } from './settlement.ts';
import { change, known, type Run } from './state.ts';

/** An order of the wrong member, or at the wrong store, is put right. */
export function reassignOrder(run: Run, command: CommandOf<'ReassignOrder'>): Refusal | null {
  const order = run.state.orders.get(command.orderId);
  if (!order) return 'order_not_found';
  const { memberId = order.memberId, storeId = order.storeId } = command;
  const otherMember = memberId !== order.memberId;
  const otherStore = storeId !== order.storeId;
  const { mode } = order.funding;
  const refusal =
    memberActive(run, command.memberId) ??
    storeKnown(run, command.storeId) ??
    when(!otherMember && !otherStore, 'nothing_to_reassign') ??
    when(order.status === 'cancelled', 'order_cancelled') ??
    when(order.cashBack > 0n, 'order_has_refunds') ??
    when(otherMember && hasCredits(order), 'order_has_credits') ??
    when(otherMember && isTouched(run, order), 'lot_touched') ??
    when(otherStore && (mode === 'split' || mode === 'deposit'), 'funding_of_store') ??
    officersRefuse(run, command.officers);
  if (refusal) return refusal;
  change(run.state.orders, order.orderId, { memberId, storeId });
  if (order.settlement) resettle(run, order, order.settlement);
  return null;
}

const hasCredits = ({ creditsUsed, settlement }: Order): boolean =>
  creditsUsed > 0n || (settlement?.granted ?? 0n) > 0n;

function isTouched({ state }: Run, { orderId }: Order): boolean {
  const lot = state.lots.get(orderId);
  return lot !== undefined && (lot.sold > 0n || lot.exited || state.queue.has(orderId));
}

/** The commissions go back into the remainder and are paid anew out of it, as of now; lot and counters move. */
function resettle(run: Run, before: Order, settlement: Settlement): void {
  const { state } = run;
  const order = known(state.orders, before.orderId);
  const lot = known(state.lots, order.orderId);
  step(state, () => {
    const settled = payAnew(run, order, settlement);
    post(state, payable(before.storeId), payable(order.storeId), totalPart(order.lines, 'merchant'));
    putLot(run, { ...lot, memberId: order.memberId });
    count(run, settlement, -settlement.spend);
    count(run, settled, settled.spend);
    change(state.orders, order.orderId, { settlement: settled });
  });
  runExits(run);
}

function payAnew(run: Run, order: Order, settlement: Settlement): Settlement {
  const { state } = run;
  const { remainderAccount, spend } = settlement;
  const freed = totalOf(settlement.commissions);
  const available = remainderAccount === 'pool' ? freed : freed + settlement.remainder;
  const commissions = commissionsOf(run, order, spend, available);
  for (const leg of settlement.commissions) post(state, placeOf(state, leg), remainderAccount, leg.amount);
  for (const leg of commissions) post(state, remainderAccount, placeOf(state, leg), leg.amount);
  return {
    ...settlement,
    commissions,
    statistics: statisticsOf(run, order, spend),
    remainder: settlement.remainder + freed - totalOf(commissions),
    ...{ directTo: referrerOf(run, order.memberId), recruitedTo: recruiterOf(run, order.storeId) },
  };
}

/** What of an order's commissions still lies on hold: what was held less what refunds took of it. */
function onHold({ spend, spendRefunded }: Settlement, { to, amount }: Commission): bigint {
  if (to !== 'hold') return 0n;
  return spend === 0n ? amount : amount - (amount * spendRefunded) / spend;
}

export function releaseHold(run: Run, command: CommandOf<'ReleaseHold'>): Refusal | null {
  const { state } = run;
  const order = state.orders.get(command.orderId);
  if (!order) return 'order_not_found';
  const { settlement } = order;
  const held = sum(settlement?.commissions.map((leg) => onHold(settlement, leg)) ?? []);
  const refusal = when(held === 0n, 'nothing_on_hold') ?? officersRefuse(run, command.officers);
  if (refusal || !settlement) return refusal;
  const to = command.to === 'member' ? 'receiver' : 'platform';
  const commissions = settlement.commissions.map((leg): Commission => {
    if (leg.to !== 'hold') return leg;
    const released: Commission = { ...leg, to };
    post(state, HOLD, to === 'platform' ? REVENUE : placeOf(state, released), onHold(settlement, leg));
    return released;
  });
  change(state.orders, order.orderId, { settlement: { ...settlement, commissions } });
  return null;
}
