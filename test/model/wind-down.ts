import { balance, poolOf, post, REVENUE, wallet } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { sum } from './numbers.ts';
import { putLot, step } from './pool.ts';
import type { Lot, Ratio } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import type { Run, State } from './state.ts';

export function beginWindDown(run: Run, command: CommandOf<'BeginWindDown'>): Refusal | null {
  const { state } = run;
  const refusal = officersRefuse(run, command.officers);
  if (refusal) return refusal;
  state.stage = 'winding-down';
  state.queue.clear();
  step(state, () => {
    takeInStream(state);
    state.supply -= state.genesis;
    state.genesis = 0n;
    if (state.supply === 0n) post(state, 'pool', REVENUE, poolOf(state));
  });
  return null;
}

function takeInStream(state: State): void {
  post(state, 'stream', 'pool', balance(state, 'stream'));
  state.stream = [];
}

export function payWindDown(run: Run): Refusal | null {
  const { state } = run;
  const waiting = [...state.orders.values()].some((order) => order.status === 'pending');
  const refusal = when(waiting, 'orders_waiting');
  if (refusal) return refusal;
  if (state.paying === null) {
    takeInStream(state);
    state.paying = { pool: poolOf(state), supply: state.supply };
  }
  const price = state.paying;
  step(state, () => {
    const holders = holdersOf(state);
    const now = holders.slice(0, state.policy.exitsPerCommand);
    for (const memberId of now) payMember(run, memberId, price);
    if (now.length < holders.length) return;
    post(state, 'pool', REVENUE, poolOf(state));
    state.stage = 'closed';
  });
  return null;
}

const openLots = (state: State, memberId: string): Lot[] =>
  [...state.lots.values()].filter((lot) => lot.memberId === memberId && lot.points > 0n);

/** In order of registration. */
const holdersOf = (state: State): string[] =>
  [...state.members.keys()].filter((memberId) => openLots(state, memberId).length > 0);

/** Everything a member has, without retention; what flooring lot by lot leaves belongs to the last lot. */
function payMember(run: Run, memberId: string, price: Ratio): void {
  const { state } = run;
  const lots = openLots(state, memberId);
  const points = sum(lots.map((lot) => lot.points));
  const whole = (price.pool * points) / price.supply;
  post(state, 'pool', wallet(memberId), whole);
  state.supply -= points;
  let left = whole;
  lots.forEach((lot, index) => {
    const isLast = index === lots.length - 1;
    const part = isLast ? left : (price.pool * lot.points) / price.supply;
    left -= part;
    const sold = { sold: lot.sold + lot.points, realised: lot.realised + part, net: lot.net + part };
    putLot(run, { ...lot, ...sold, points: 0n });
  });
}
