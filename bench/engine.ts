import {
  type Command,
  execute,
  openProgram,
  POINTS_SCALE,
  PRESETS,
  type ProgramState,
  parsePolicy,
} from '#engine';

const MEMBERS = 100_000;
const COMMANDS = 400_000;
const AT = Date.UTC(2026, 0, 1);
const FUNDING = { mode: 'collect', channel: 'simulated' } as const;

/** Commands a second of the engine alone, beside a bare loop of the same arithmetic, in one run. */
export function benchEngine(): Record<string, number> {
  const state = peopledProgram();
  const commands = [...workload(COMMANDS)];
  for (const command of workload(50_000, 'warm')) execute(state, command);
  const before = process.cpuUsage();
  const started = performance.now();
  let exits = 0;
  let refused = 0;
  for (const command of commands) {
    const outcome = execute(state, command);
    if (outcome.outcome === 'refused') refused += 1;
    else for (const event of outcome.events) if (event.type === 'LotsExited') exits += event.lots.length;
  }
  const engine = COMMANDS / ((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(before);
  const bare = bareArithmetic();
  return {
    'engine commands/s': Math.round(engine),
    // What it would be with the machine to itself: collecting garbage, on the other core, is in it.
    'engine commands per CPU second': Math.round(COMMANDS / ((user + system) / 1e6)),
    'bare arithmetic orders/s': Math.round(bare),
    'engine / bare': Number((engine / bare).toFixed(3)),
    'forced exits': exits,
    refused,
  };
}

/** 100 000 members in chains of referrers, 1 000 stores with recruiters, agents on all three tiers. */
function peopledProgram(): ProgramState {
  const parsed = parsePolicy(PRESETS.get('local-life'));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const state = openProgram(parsed.policy);
  const run = (command: Record<string, unknown>) => {
    const outcome = execute(state, { at: AT, ...command } as Command);
    if (outcome.outcome === 'refused') throw new Error(outcome.refusal.code);
  };
  for (let place = 0; place < MEMBERS; place += 1) {
    const referrer = place === 0 ? {} : { referrerId: `m${Math.floor(place / 3)}`, via: 'store-qr' };
    run({ id: `rm${place}`, type: 'RegisterMember', memberId: `m${place}`, ...referrer });
  }
  for (let place = 0; place < 1000; place += 1) {
    const people = { ownerId: `m${place}`, recruiterId: `m${place + 1000}`, kind: 'partner', credits: false };
    run({ id: `rs${place}`, type: 'RegisterStore', storeId: `s${place}`, region: '440106', ...people });
  }
  for (const [tier, region] of [
    ['district', '440106'],
    ['city', '440100'],
    ['province', '440000'],
  ]) {
    const agency = { agencyId: `g${tier}`, memberId: 'm7', tier, region, from: AT };
    run({ id: `ag${tier}`, type: 'AppointAgent', ...agency });
  }
  return state;
}

/** Nine orders, then one redemption of everything by somebody who bought before. */
function* workload(count: number, prefix = 'c'): Generator<Command> {
  let seed = 7;
  const next = (max: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % max;
  };
  for (let place = 0; place < count; place += 1) {
    const id = `${prefix}${place}`;
    const memberId = `m${next(MEMBERS)}`;
    if (place % 10 === 9) {
      yield { id, at: AT, type: 'RedeemPoints', redemptionId: id, memberId, points: 'all' };
      continue;
    }
    const amount = BigInt(1000 + next(100_000)) * 10_000n;
    const storeId = `s${next(1000)}`;
    yield { id, at: AT, type: 'PlaceOrder', orderId: id, memberId, storeId, amount, funding: FUNDING };
  }
}

/** The same multiplications and divisions as one order, without people, accounts or events. */
function bareArithmetic(): number {
  const orders = 2_000_000;
  let pool = 1_000_000_000n;
  let supply = 100n * POINTS_SCALE;
  let checksum = 0n;
  const started = performance.now();
  for (let place = 0; place < orders; place += 1) {
    const amount = BigInt(1000 + (place % 100_000)) * 10_000n;
    const part = (amount * 160_000n) / 1_000_000n;
    const points = (((part * 700_000n) / 1_000_000n) * supply) / pool;
    checksum += (amount * 800_000n) / 1_000_000n + (amount * 20_000n) / 1_000_000n;
    checksum +=
      (amount * 3_000n) / 1_000_000n + (amount * 2_000n) / 1_000_000n + (amount * 5_000n) / 1_000_000n;
    pool += part;
    supply += points;
    if (checksum < 0n) break;
  }
  return orders / ((performance.now() - started) / 1000);
}
