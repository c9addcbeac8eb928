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
const RUNS = 3;
const AT = Date.UTC(2026, 0, 1);
const FUNDING = { mode: 'collect', channel: 'simulated' } as const;
const YUAN = 1_000_000n;

/** How the best of a few runs went. */
export type ExitFigures = {
  readonly 'lots that left': number;
  readonly commands: number;
  readonly 'in all, ms': number;
  /** Of all threads: what the run costs whatever else the machine is doing. */
  readonly 'processor, ms': number;
  readonly 'order that makes all due, ms': number;
  readonly 'longest command after it, ms': number;
  readonly 'a lot, µs': number;
};

/**
 * One order makes 100 000 lots due at once (A24): how long the commands take until nobody waits any more,
 * with other members' orders in between, or refused ones, and how the cost of a lot grows from 10 000 on.
 */
export function benchExits(): Readonly<Record<string, ExitFigures>> {
  drain(FEW, orderOf);
  const few = best(FEW, orderOf);
  const many = best(MANY, orderOf);
  const refused = best(MANY, unknownMember);
  const growth = many['a lot, µs'] / few['a lot, µs'];
  return { '10 000': few, [`100 000 (a lot: ${growth.toFixed(2)} x)`]: many, '100 000, refusals': refused };
}

function best(lots: number, other: Other): ExitFigures {
  const runs = Array.from({ length: RUNS }, () => drain(lots, other));
  return runs.reduce((one, two) => (two['in all, ms'] < one['in all, ms'] ? two : one));
}

/** What somebody else sends while the queue waits. */
type Other = (place: number) => Command;

/** Fills a program, makes every lot due with one order, and goes on until the queue is empty. */
function drain(lots: number, other: Other): ExitFigures {
  const state = crowdedProgram(lots);
  const times: number[] = [];
  let left = 0;
  const send = (command: Command): void => {
    const started = performance.now();
    const outcome = execute(state, command);
    times.push(performance.now() - started);
    if (outcome.outcome === 'refused') return;
    for (const event of outcome.events) if (event.type === 'LotsExited') left += event.lots.length;
  };
  const before = process.cpuUsage();
  send(order('due', 'other', state.pool.balance));
  for (let place = 0; state.exitQueue.length > 0; place += 1) {
    send(other(place));
    if (other !== orderOf) send(orderOf(place));
  }
  const { user, system } = process.cpuUsage(before);
  checkInvariants(state);
  if (left !== lots) throw new Error(`${left} lots left, not ${lots}`);
  const all = times.reduce((total, time) => total + time, 0);
  return {
    'lots that left': left,
    commands: times.length,
    'in all, ms': rounded(all),
    'processor, ms': rounded((user + system) / 1000),
    'order that makes all due, ms': rounded(times[0]!),
    'longest command after it, ms': rounded(Math.max(0, ...times.slice(1))),
    'a lot, µs': rounded((all * 1000) / lots),
  };
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
  const first = state.exits.lots[0]!;
  const need = (first.spend * first.multiple) / 1_000_000n - first.realised;
  const pool = (need * state.supply * 999n) / (first.points * 1000n);
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

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
