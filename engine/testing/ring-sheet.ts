import { mulDivDown } from '../amount/divide.ts';
import { type Micro, PPM } from '../amount/quantity.ts';
import { assert } from '../assert.ts';
import { heldIn } from '../ledger/account.ts';
import type { ProgramState } from '../program/state.ts';

/**
 * A ring: people who act as one, with every part an order can have in their hands. What they pay in, and
 * every refund and payout to them, goes over a channel of their own.
 */
export const RING = {
  members: ['mal', 'ref', 'ref2', 'scout', 'boss', 'agent'],
  store: 'den',
  channel: 'ring',
} as const;

const OVER = new Set(['rejected', 'cancelled', 'paid', 'failed', 'expired']);

export type RingSheet = {
  readonly cash: Micro;
  readonly held: Micro;
  readonly debts: Micro;
  readonly points: Micro;
  readonly total: Micro;
};

/**
 * The balance sheet of the ring, the same for every attack: its gain is the difference of two totals.
 *
 * Shape    state → `cash` paid out to it less cash it paid in; `held` on its accounts, withdrawals on their
 *          way included; `debts`, what of `held` is negative; what all its `points` pay now; `total`, in
 *          which debts count in full.
 * Units    micro-yuan; points at their net payout, lot by lot, rounded down.
 * Asserts  none of its orders waits: an order is worth what its settlement brings.
 */
export function ringSheet(state: ProgramState): RingSheet {
  for (const { status, member } of state.orders.values()) {
    assert(status !== 'pending' || !isRing(member.id), 'an order of the ring waits');
  }
  const cash = state.accounts.get(`cash:${RING.channel}`)?.balance ?? 0n;
  let held = 0n;
  let debts = 0n;
  for (const balance of balances(state)) {
    held += balance;
    if (balance < 0n) debts -= balance;
  }
  const points = payoutOfPoints(state);
  return { cash, held, debts, points, total: cash + held + points };
}

function* balances(state: ProgramState): Generator<Micro> {
  for (const { id, wallet, commission } of state.members.values()) {
    if (!isRing(id)) continue;
    yield heldIn(wallet);
    yield heldIn(commission);
  }
  const store = state.stores.get(RING.store);
  if (store) yield* [store.payable.balance, store.atProvider.balance, store.deposit.balance];
  for (const { channel, status, amount } of state.withdrawals.all.values()) {
    if (channel === RING.channel && !OVER.has(status)) yield amount;
  }
}

function payoutOfPoints(state: ProgramState): Micro {
  let payout = 0n;
  for (const { id, lots } of state.members.values()) {
    if (!isRing(id)) continue;
    for (const { points, retention } of lots) {
      if (points > 0n) payout += mulDivDown(state.pool.balance * points, PPM - retention, state.supply * PPM);
    }
  }
  return payout;
}

function isRing(memberId: string): boolean {
  return (RING.members as readonly string[]).includes(memberId);
}
