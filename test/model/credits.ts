import { max, min, ppmOf, sum } from './numbers.ts';
import type { Grant, Order, Use } from './records.ts';
import { change, dayOf, known, type Run } from './state.ts';

export const orderGrant = (orderId: string): string => `order:${orderId}`;
export const claimGrant = (claimId: string): string => `claim:${claimId}`;

/** What a member can spend now, oldest grant first. */
function spendable(run: Run, memberId: string): [string, Grant][] {
  return [...run.state.grants].filter(
    ([, grant]) => grant.memberId === memberId && grant.left > 0n && grant.spendableFrom <= run.at,
  );
}

export const spendableCredits = (run: Run, memberId: string): bigint =>
  sum(spendable(run, memberId).map(([, grant]) => grant.left));

/** Takes credits that have been checked to be there; says from which grants. */
export function takeCredits(run: Run, memberId: string, amount: bigint): Use[] {
  const uses: Use[] = [];
  let wanted = amount;
  for (const [grantId, grant] of spendable(run, memberId)) {
    const taken = min(wanted, grant.left);
    if (taken === 0n) break;
    change(run.state.grants, grantId, { left: grant.left - taken });
    uses.push({ grantId, amount: taken });
    wanted -= taken;
  }
  return uses;
}

/** Gives credits back to the grants they came from, last taken first; what stays used is left. */
export function giveBackCredits(run: Run, uses: readonly Use[], amount: bigint): Use[] {
  let back = amount;
  const kept = [...uses].reverse().map(({ grantId, amount: used }) => {
    const part = min(back, used);
    change(run.state.grants, grantId, { left: known(run.state.grants, grantId).left + part });
    back -= part;
    return { grantId, amount: used - part };
  });
  return kept.reverse().filter((used) => used.amount > 0n);
}

/** The credits an order of a store brings its buyer now. */
export function creditsFor(run: Run, order: Order, spend: bigint): bigint {
  const { policy, grants } = run.state;
  if (!known(run.state.stores, order.storeId).credits) return 0n;
  const wanted = ppmOf(spend, policy.grant);
  const most = policy.limits.creditsPerDay;
  if (most === null) return wanted;
  const today = [...grants].filter(
    ([id, grant]) =>
      id.startsWith('order:') &&
      grant.memberId === order.memberId &&
      dayOf(run.state, grant.at) === dayOf(run.state, run.at),
  );
  return min(wanted, max(0n, most - sum(today.map(([, grant]) => grant.granted))));
}

export function grantCredits(run: Run, order: Order, amount: bigint): void {
  if (amount === 0n) return;
  run.state.grants.set(orderGrant(order.orderId), {
    ...{ memberId: order.memberId, origin: order.storeId, granted: amount, left: amount, lapsed: 0n },
    at: run.at,
    spendableFrom: run.at + run.state.policy.grantWaitMs,
  });
}

/** Released credits of a claim are one grant, spendable at once. */
export function releaseToGrant(run: Run, claimId: string, memberId: string, amount: bigint): void {
  const { grants } = run.state;
  const before = grants.get(claimGrant(claimId)) ?? {
    ...{ memberId, origin: null, granted: 0n, left: 0n, lapsed: 0n },
    ...{ at: run.at, spendableFrom: run.at },
  };
  grants.set(claimGrant(claimId), {
    ...before,
    ...{ granted: before.granted + amount, left: before.left + amount },
  });
}

/** Takes back what is left of an order's grant, then what has lapsed of it, at most what is asked. */
export function takeBackGrant(run: Run, orderId: string, asked: bigint): void {
  const taken = grantedBack(run, orderId, asked);
  if (taken === 0n) return;
  const id = orderGrant(orderId);
  const { left, lapsed } = known(run.state.grants, id);
  const fromLeft = min(taken, left);
  change(run.state.grants, id, { left: left - fromLeft, lapsed: lapsed - (taken - fromLeft) });
}

/** What of it nobody has spent. */
export function grantedBack(run: Run, orderId: string, asked: bigint): bigint {
  const grant = run.state.grants.get(orderGrant(orderId));
  return grant ? min(asked, grant.left + grant.lapsed) : 0n;
}

/** A member who has gone leaves his credits. */
export function lapse(run: Run, memberId: string): void {
  for (const [grantId, grant] of run.state.grants) {
    if (grant.memberId !== memberId) continue;
    change(run.state.grants, grantId, { left: 0n, lapsed: grant.lapsed + grant.left });
  }
}
