import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Command, execute, openProgram, PRESETS, type ProgramState, parsePolicy } from '#engine';

const MANY = 100_000;
const AT = Date.UTC(2026, 0, 1);
const FUNDING = { mode: 'collect', channel: 'simulated' } as const;

/** What the engine keeps of each member, and of each settled order with its open lot, in bytes of the heap and of columns beside it. */
export function benchMemory(): { readonly member: number; readonly order: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const state = emptyProgram();
  const heap = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = heap();
  for (let place = 0; place < MANY; place += 1) {
    const bound = place === 0 ? {} : { referrerId: `m${Math.floor(place / 3)}`, via: 'store-qr' };
    run(state, { id: `r${place}`, type: 'RegisterMember', memberId: `m${place}`, ...bound });
  }
  const registered = heap();
  run(state, { id: 's', type: 'RegisterStore', storeId: 's', ownerId: 'm0' });
  for (let place = 0; place < MANY; place += 1) {
    const people = { memberId: `m${(place * 7919) % MANY}`, storeId: 's' };
    const amount = BigInt(1000 + (place % 90_000)) * 10_000n;
    run(state, {
      id: `o${place}`,
      type: 'PlaceOrder',
      orderId: `o${place}`,
      ...people,
      amount,
      funding: FUNDING,
    });
  }
  const bought = heap();
  if (state.orders.size !== MANY) throw new Error(`${state.orders.size} orders, not ${MANY}`);
  return {
    member: Math.round((registered - before) / MANY),
    order: Math.round((bought - registered) / MANY),
  };
}

function emptyProgram(): ProgramState {
  const parsed = parsePolicy(PRESETS.get('local-life'));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return openProgram(parsed.policy);
}

function run(state: ProgramState, command: Record<string, unknown>): void {
  const outcome = execute(state, { at: AT, ...command } as Command);
  if (outcome.outcome === 'refused') throw new Error(outcome.refusal.code);
}
