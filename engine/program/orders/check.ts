import { assert } from '../../assert.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import { eligibleRefunded } from './order-lines.ts';
import type { Order, Settlement } from './state.ts';

/** Legs sum to the amount, lines to the order, and no refund is above what there was. */
export function checkOrders(state: ProgramState): void {
  for (const order of state.orders.values()) {
    checkLines(order);
    if (order.settlement) checkSettlement(order, order.settlement);
  }
  checkCounters(state);
}

function checkCounters(state: ProgramState): void {
  const direct = new Map<Member, bigint>();
  const recruited = new Map<Member, bigint>();
  const count = (counters: Map<Member, bigint>, member: Member | undefined, spend: bigint) =>
    member && counters.set(member, (counters.get(member) ?? 0n) + spend);
  for (const { settlement } of state.orders.values()) {
    if (!settlement) continue;
    const spend = settlement.spend - eligibleRefunded(settlement);
    count(direct, settlement.referrer, spend);
    count(recruited, settlement.recruiter, spend);
  }
  for (const member of state.members.values()) {
    const { id, directSpend, recruitedTurnover } = member;
    assert(directSpend === (direct.get(member) ?? 0n), `direct spend of member ${id} differs from orders`);
    const turnover = recruited.get(member) ?? 0n;
    assert(recruitedTurnover === turnover, `recruited turnover of member ${id} differs from orders`);
  }
}

function checkLines({ id, amount, cash, credits, lines, refundedPending, settlement }: Order): void {
  if (refundedPending + (settlement?.refunded ?? 0n) === cash) {
    assert(credits.length === 0, `order ${id} was refunded whole and keeps credits`);
  }
  assert(total(credits) <= amount - cash, `order ${id} uses more credits than it was paid in`);
  assert(refundedPending <= cash, `order ${id} gave back more than was paid`);
  if (!lines) return;
  let paid = 0n;
  let refunded = 0n;
  for (const line of lines) {
    paid += line.cash;
    refunded += line.refundedPending;
    assert(line.refundedPending <= line.cash, `a line of order ${id} gave back more than was paid`);
    assert(line.returned <= line.quantity, `a line of order ${id} gave back more than was sold`);
  }
  assert(paid === cash, `lines of order ${id} do not sum to its cash`);
  assert(refunded === refundedPending, `refunds of the lines of order ${id} do not sum up`);
}

function checkSettlement({ id, cash, refundedPending }: Order, settled: Settlement): void {
  const { amount, merchant, platform, remainder, pool, commissions, origins } = settled;
  let legs = merchant + platform + remainder + settled.dividends + pool;
  for (const paid of commissions) legs += paid.amount;
  legs += total(origins);
  assert(total(origins) <= settled.origin, `order ${id} pays more than its origin part`);
  assert(legs === amount, `legs of order ${id} do not sum to its amount`);
  assert(amount === cash - refundedPending, `order ${id} settled another amount than was left`);
  assert(settled.refunded <= amount, `order ${id} gave back more than was settled`);
  if (settled.lines) checkSums(id, settled, settled.lines);
}

function checkSums(id: string, settled: Settlement, lines: NonNullable<Settlement['lines']>): void {
  const sums = { amount: 0n, spend: 0n, merchant: 0n, platform: 0n, origin: 0n };
  const others = { pool: 0n, points: 0n, refunded: 0n };
  for (const line of lines) {
    sums.amount += line.amount;
    if (line.eligible) sums.spend += line.amount;
    sums.merchant += line.merchant;
    sums.platform += line.platform;
    sums.origin += line.origin;
    others.pool += line.pool;
    others.points += line.points;
    others.refunded += line.refunded;
  }
  const { amount, spend, merchant, platform, origin, pool, lot, refunded } = settled;
  const whole = { amount, spend, merchant, platform, origin, pool, points: lot.minted, refunded };
  for (const [name, sum] of Object.entries({ ...sums, ...others })) {
    assert(sum === whole[name as keyof typeof whole], `${name} of the lines of order ${id} do not sum up`);
  }
}

function total(payments: readonly { readonly amount: bigint }[]): bigint {
  return payments.reduce((sum, { amount }) => sum + amount, 0n);
}
