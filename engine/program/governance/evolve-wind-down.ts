import type { Instant } from '../../amount/instant.ts';
import { post } from '../../ledger/post.ts';
import { placeInHeap } from '../../pool/exit-heap.ts';
import { walletOf } from '../members/accounts.ts';
import { skipSpentLots } from '../members/open-lots.ts';
import { lotOf, sellFrom } from '../points/evolve.ts';
import type { ProgramState } from '../state.ts';
import type { ProgramClosed, WindDownBegun, WindDownPaid, WindDownPriced } from './events.ts';

/** The pool becomes what there is to share out; nobody is forced out any more. */
export function windDownBegun(state: ProgramState, event: WindDownBegun, at: Instant): void {
  const before = { pool: state.pool.balance, supply: state.supply };
  const { reason, officers = [], points } = event;
  const fromLive = state.governance.stage === 'live';
  state.governance.stage = 'winding-down';
  state.governance.windDown = {
    ...{ reason, officers, fromLive, begunAt: at, genesis: points },
    ...{ price: undefined, paid: 0n, rounding: undefined },
  };
  releaseStream(state, event.released);
  state.genesis -= points;
  state.supply -= points;
  for (const { lot } of state.exitQueue) {
    lot.queued = false;
    placeInHeap(state.exits, lot);
  }
  state.exitQueue = [];
  post(state, state.pool, state.revenue, event.toRevenue, 'wind-down');
  if (state.supply === 0n && before.supply > 0n) state.last = before;
}

export function windDownPriced(state: ProgramState, event: WindDownPriced): void {
  releaseStream(state, event.released);
  state.governance.windDown!.price = event.price;
}

function releaseStream(state: ProgramState, released: bigint): void {
  post(state, state.stream, state.pool, released, 'release');
  state.streamEntries = [];
}

export function windDownPaid(state: ProgramState, event: WindDownPaid): void {
  const before = { pool: state.pool.balance, supply: state.supply };
  for (const { memberId, amount, lots } of event.payments) {
    const member = state.members.get(memberId)!;
    for (const { orderId, points, amount: net } of lots) {
      sellFrom(state, lotOf(state, orderId), member, { orderId, points, gross: net, net });
    }
    skipSpentLots(member);
    post(state, state.pool, walletOf(member), amount, 'wind-down');
  }
  state.governance.windDown!.paid += event.amount;
  if (state.supply === 0n) state.last = before;
}

export function programClosed(state: ProgramState, event: ProgramClosed): void {
  post(state, state.pool, state.revenue, event.rounding, 'wind-down');
  state.governance.windDown!.rounding = event.rounding;
  state.governance.stage = 'closed';
}
