import {
  type Command,
  checkInvariants,
  execute,
  type Outcome,
  openProgram,
  PRESETS,
  type ProgramState,
  parsePolicy,
} from '#engine';

const MANY = 100_000;
const FEW = 10_000;
const AT = Date.UTC(2026, 0, 1);
const FUNDING = { mode: 'collect', channel: 'simulated' } as const;
const YUAN = 1_000_000n;

type Drain = {
  /** Milliseconds of each command, the one that made all lots due first. */
  readonly times: readonly number[];
  readonly left: number;
  readonly events: number;
};

/**
 * One order makes 100 000 lots due at once (A24): how long the commands take until nobody waits any more,
 * with other members' orders in between, and how the cost of a lot grows from 10 000 lots to 100 000.
 */
export function benchExits(): Readonly<Record<string, number>> {
  drain(FEW, orderOf);
  const few = drain(FEW, orderOf);
  const many = drain(MANY, orderOf);
  const refused = drain(MANY, unknownMember);
  return {
    'lots that left': many.left,
    events: many.events,
    commands: many.times.length,
    'milliseconds in all': whole(sum(many.times)),
    'milliseconds, the order that made them due': whole(many.times[0]!),
    'milliseconds, longest command after it': whole(Math.max(...many.times.slice(1))),
    'milliseconds, longest command with refusals in between': whole(Math.max(...refused.times.slice(1))),
    'microseconds a lot, 10 000 lots': whole((sum(few.times) * 1000) / FEW),
    'microseconds a lot, 100 000 lots': whole((sum(many.times) * 1000) / MANY),
    'cost a lot, 100 000 against 10 000': Number(
      (sum(many.times) / sum(few.times) / (MANY / FEW)).toFixed(2),
    ),
  };
}

/** A line between two that are accepted: what somebody else does while the queue waits. */
type Other = (place: number) => Command;

/** Fills a program, makes every lot due with one order, and goes on until the queue is empty. */
function drain(lots: number, other: Other): Drain {
  const state = crowdedProgram(lots);
  const times: number[] = [];
  let left = 0;
  let events = 0;
  const send = (command: Command): void => {
    const started = performance.now();
    const outcome = execute(state, command);
    times.push(performance.now() - started);
    if (outcome.outcome === 'refused') return;
    events += outcome.events.length;
    for (const event of outcome.events) if (event.type === 'LotsExited') left += event.lots.length;
  };
  send(order('due', 'other', state.pool.balance));
  for (let place = 0; state.exitQueue.length > 0; place += 1) {
    send(other(place));
    if (other !== orderOf) send(orderOf(place));
  }
  checkInvariants(state);
  if (left !== lots) throw new Error(`${left} lots left, not ${lots}`);
  return { times, left, events };
}

/**
 * So many members with one open lot each, all a little below the price at which they leave. Everybody has sold
 * a little, not all the same, so that lots leave in another order than they came in.
 */
function crowdedProgram(lots: number): ProgramState {
  const parsed = parsePolicy({ ...PRESETS.get('local-life')!, genesis: { amount: '1000000000' } });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const state = openProgram(parsed.policy);
  const run = (command: Command) => accepted(execute(state, command));
  run({ id: 'other', at: AT, type: 'RegisterMember', memberId: 'other' });
  const store = { kind: 'partner', credits: false } as const;
  run({ id: 's', at: AT, type: 'RegisterStore', storeId: 's', ownerId: 'other', ...store });
  for (let place = 0; place < lots; place += 1) {
    const memberId = `m${place}`;
    run({ id: memberId, at: AT, type: 'RegisterMember', memberId });
    run(order(`o${place}`, memberId, BigInt(100 + (place % 900)) * YUAN));
    const { points } = state.members.get(memberId)!;
    const sold = (points * BigInt(1 + ((place * 7919) % 1000))) / 2_000_000n;
    run({ id: `r${place}`, at: AT, type: 'RedeemPoints', redemptionId: `r${place}`, memberId, points: sold });
  }
  run(injection(state));
  return state;
}

/** Capital that brings the price to 0.1 % below the one at which the first lot leaves. */
function injection(state: ProgramState): Command {
  const first = state.exits[0]!;
  const pool = (first.exitNeed * state.supply * 999n) / (first.points * 1000n);
  const amount = pool - state.pool.balance;
  return {
    id: 'in',
    at: AT,
    type: 'InjectCapital',
    injectionId: 'in',
    amount,
    channel: 'simulated',
    periodDays: 0,
  };
}

function order(id: string, memberId: string, amount: bigint): Command {
  return { id, at: AT, type: 'PlaceOrder', orderId: id, memberId, storeId: 's', amount, funding: FUNDING };
}

function orderOf(place: number): Command {
  return order(`between${place}`, 'other', 100n * YUAN);
}

function unknownMember(place: number): Command {
  return order(`refused${place}`, 'nobody', 100n * YUAN);
}

function accepted(outcome: Outcome): void {
  if (outcome.outcome === 'refused') throw new Error(outcome.refusal.code);
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}

function whole(value: number): number {
  return Number(value.toFixed(1));
}
