import type { Micro, Points } from '../../amount/quantity.ts';
import type { PriceRatio } from '../../pool/lot.ts';
import { type Run, runExits } from '../run.ts';
import { openSavepoint } from '../savepoint.ts';
import type { ProgramState } from '../state.ts';
import type { WindDownPayment } from './events.ts';
import { shareOut } from './share-out.ts';

/** What winding down would do now (economics §20). */
export type WindDownPlan = {
  /** Orders that have to be settled or refunded before anybody is paid; not counted in below. */
  readonly ordersWaiting: number;
  /** Genesis points that are cancelled, and money of the stream that enters the pool. */
  readonly genesis: Points;
  readonly released: Micro;
  /** What everybody left is paid at. */
  readonly price: PriceRatio;
  readonly payments: readonly WindDownPayment[];
  /** Sum of the payments, and what of the pool goes to the platform. */
  readonly paid: Micro;
  readonly rounding: Micro;
  /** How many PayWindDown it takes. */
  readonly commands: number;
};

/**
 * A dry run of winding down, at any time before the program is closed: the same figures, and the state is as
 * before. A queue of forced exits leaves first, as it does before any command, and is put back. Points are
 * counted as they are now: should a redenomination come on the way they scale, and no payment changes.
 *
 * Source   guardrails §1; economics §20.
 */
export function planWindDown(state: ProgramState): WindDownPlan {
  if (state.exitQueue.length === 0) return planNow(state);
  const savepoint = openSavepoint(state);
  const exitsLeft = state.policy.exit.perCommand;
  const run: Run = { state, at: state.at, events: [], inHand: [], exitsLeft, savepoint };
  runExits(run);
  const plan = planNow(state);
  savepoint.restore();
  return plan;
}

function planNow(state: ProgramState): WindDownPlan {
  const released = state.stream.balance;
  const pool = state.pool.balance + released;
  const price = state.governance.windDown?.price ?? { pool, supply: state.memberPoints };
  const payments = [...shareOut(state.members.values(), price)];
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    ordersWaiting: state.pendingOrders.length,
    genesis: state.genesis,
    released,
    price,
    payments,
    paid,
    rounding: pool - paid,
    commands: Math.max(1, Math.ceil(payments.length / state.policy.exit.perCommand)),
  };
}
