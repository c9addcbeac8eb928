import { fresh, head, type Memory, newId, recent, some, someOrder } from './arbitrary-memory.ts';
import { arbitraryAmount, arbitraryPoints, formatFen, formatTime, nextTime } from './arbitrary-values.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Funding } from './commands-orders.ts';
import type { Tier } from './commands-people.ts';
import { DAY_MS } from './numbers.ts';
import type { PolicyDocument } from './policy-document.ts';
import { createRandom } from './random.ts';

export { randomPolicy } from './random-policy.ts';

const DEFAULT_WEIGHTS = {
  ...{ order: 380, redeem: 160, refund: 90, settle: 30, tick: 110, injection: 20, deposit: 30, split: 25 },
  ...{
    member: 20,
    binding: 35,
    store: 12,
    agent: 22,
    endAgency: 8,
    replay: 20,
    otherContent: 12,
    backwards: 8,
  },
};
export type CommandKind = keyof typeof DEFAULT_WEIGHTS;

export type Knobs = {
  seed: number;
  count: number;
  /** Replaces the weights named; 0 switches a kind off. */
  weights?: Partial<Record<CommandKind, number>>;
  /** Tariffs and greater regions are taken from here. */
  policy?: PolicyDocument;
  /** At most so many members and stores; few of them meet more often. */
  members?: number;
  stores?: number;
  start?: string;
};

/** A long, nasty, reproducible sequence of well-formed commands; many of them are meant to be refused. */
export function* arbitraryCommands(knobs: Knobs): Generator<Command> {
  const memory: Memory = {
    random: createRandom(knobs.seed),
    limits: {
      members: knobs.members ?? 7,
      stores: knobs.stores ?? 4,
      tariffs: Object.keys(knobs.policy?.tariffs ?? {}),
      greater: Object.keys(knobs.policy?.regions?.greater ?? {}),
    },
    at: Date.parse(knobs.start ?? '2026-01-01T00:00:00Z'),
    ...{ next: 0, members: [], stores: [], orders: [], agencies: [], sent: [] },
  };
  for (let made = 0; made < knobs.count; made += 1) {
    const command = made < 5 ? opening(memory, made) : arbitraryCommand(memory, knobs.weights);
    memory.sent.push(command);
    yield command;
  }
}

/** Somebody has to be there before anything interesting can happen. */
const opening = (memory: Memory, made: number): Command => (made === 3 ? store(memory) : member(memory));

function arbitraryCommand(memory: Memory, weights: Knobs['weights']): Command {
  const kind = memory.random.weighted({ ...DEFAULT_WEIGHTS, ...weights });
  memory.at = nextTime(memory.random, memory.at, kind === 'tick');
  return MAKERS[kind](memory);
}

const MAKERS: Record<CommandKind, (memory: Memory) => Command> = {
  order,
  redeem,
  refund,
  injection,
  member,
  binding,
  store,
  agent,
  settle: (memory) => ({ ...head(memory), type: 'SettleOrder', orderId: someOrder(memory).orderId }),
  tick: (memory) => ({ ...head(memory), type: 'Tick' }),
  deposit: (memory) => ({ ...head(memory), type: 'FundDeposit', ...storeMoney(memory) }),
  split: (memory) => ({ ...head(memory), type: 'RecordSplit', ...storeMoney(memory) }),
  endAgency: (memory) => ({ ...head(memory), type: 'EndAgency', agencyId: some(memory, memory.agencies) }),
  replay: (memory) => ({ ...recent(memory), at: formatTime(memory.random, memory.at) }),
  otherContent: (memory) => ({ ...order(memory), id: recent(memory).id }),
  backwards: (memory) => ({ ...order(memory), at: formatTime(memory.random, memory.at - 1 - 86_400_000) }),
};

function member(memory: Memory): Command {
  const { random, members, limits } = memory;
  const referrerId = random.chance(0.5) && members.length > 0 ? some(memory, members) : undefined;
  const full = members.length >= limits.members;
  const memberId = full ? some(memory, members) : fresh(memory, 'mem-', members);
  return { ...head(memory), type: 'RegisterMember', memberId, ...(referrerId ? { referrerId } : {}) };
}

function binding(memory: Memory): Command {
  const { random, members, stores } = memory;
  return {
    ...{ ...head(memory), type: 'BindMember', memberId: some(memory, members) },
    referrerId: some(memory, members),
    via: random.pick(['store-qr', 'store-link', 'promoter-link', 'payment']),
    ...(random.chance(0.3) ? { storeId: some(memory, stores) } : {}),
  };
}

const REGIONS = ['440106', '440106', '440104', '440305', '310101', '441900', '440100', '440000', '999999'];

function store(memory: Memory): Command {
  const { random, members, stores, limits } = memory;
  const tariffs = [...limits.tariffs, 'no-such-tariff'];
  const full = stores.length >= limits.stores;
  return {
    ...{ ...head(memory), type: 'RegisterStore' },
    storeId: full ? some(memory, stores) : fresh(memory, 'sto-', stores),
    ownerId: stores.length < 2 ? members[0]! : some(memory, members),
    ...(random.chance(0.6) && stores.length > 1 ? { tariff: random.pick(tariffs) } : {}),
    ...(random.chance(0.7) ? { region: random.pick(REGIONS) } : {}),
    ...(random.chance(0.6) && stores.length > 1 ? { recruiterId: some(memory, members) } : {}),
  };
}

function order(memory: Memory): CommandOf<'PlaceOrder'> {
  const { random, orders, members, stores } = memory;
  const amountFen = arbitraryAmount(random);
  const memberId = some(memory, members);
  const known = orders.map((placed) => placed.orderId);
  const orderId = random.chance(0.02) && known.length > 0 ? random.pick(known) : newId(memory, 'ord-');
  orders.push({ orderId, memberId, amountFen });
  return {
    ...{ ...head(memory), type: 'PlaceOrder', orderId, memberId, storeId: some(memory, stores) },
    amount: formatFen(random, amountFen),
    ...(random.chance(0.2) ? { region: random.pick(REGIONS) } : {}),
    ...(random.chance(0.6) ? { funding: funding(memory) } : {}),
  };
}

const CHANNELS = ['simulated', 'simulated', 'wechatpay', 'alipay'];

const funding = ({ random, next }: Memory): Funding => ({
  mode: random.pick(['collect', 'split', 'deposit', 'own-goods']),
  channel: random.pick(CHANNELS),
  reference: `pay-${next}`,
});

function refund(memory: Memory): CommandOf<'RefundOrder'> {
  const { random } = memory;
  const { orderId, amountFen } = someOrder(memory);
  const part = 1 + random.below(amountFen || 1);
  const amount = random.pick([
    amountFen,
    amountFen,
    part,
    part,
    part,
    1,
    amountFen + 1,
    arbitraryAmount(random),
  ]);
  return {
    ...{ ...head(memory), type: 'RefundOrder' },
    refundId: random.chance(0.02) ? 'ref-again' : newId(memory, 'ref-'),
    ...{ orderId, amount: formatFen(random, amount) },
    ...(random.chance(0.2) ? { maxLoss: random.pick(['0', '0.01', '5', '100.00', '1000000']) } : {}),
  };
}

function redeem(memory: Memory): CommandOf<'RedeemPoints'> {
  const { random, orders } = memory;
  const memberId = random.chance(0.7) ? someOrder(memory).memberId : some(memory, memory.members);
  const bought = orders.findLast((placed) => placed.memberId === memberId)?.amountFen ?? 100;
  return {
    ...{ ...head(memory), type: 'RedeemPoints', memberId },
    redemptionId: random.chance(0.02) ? 'red-again' : newId(memory, 'red-'),
    points: arbitraryPoints(random, bought),
    ...(random.chance(0.12) ? { minNet: random.pick(['0', '0.01', '1', '100.5', '1000000']) } : {}),
  };
}

function injection(memory: Memory): Command {
  const { random } = memory;
  const periodDays = random.pick([undefined, 0, 1, 7, 30]);
  return {
    ...{ ...head(memory), type: 'InjectCapital' },
    injectionId: random.chance(0.05) ? 'inj-again' : newId(memory, 'inj-'),
    amount: formatFen(random, arbitraryAmount(random)),
    ...(periodDays === undefined ? {} : { periodDays }),
    ...(random.chance(0.2) ? { channel: random.pick(CHANNELS) } : {}),
  };
}

function storeMoney(memory: Memory) {
  const { random } = memory;
  const channel = random.chance(0.4) ? { channel: random.pick(CHANNELS) } : {};
  return {
    storeId: some(memory, memory.stores),
    amount: formatFen(random, arbitraryAmount(random)),
    ...channel,
  };
}

const AREAS = { district: ['440106', '310101'], city: ['440100', '441900'], province: ['440000', '310000'] };

function agent(memory: Memory): CommandOf<'AppointAgent'> {
  const { random, limits, members, agencies } = memory;
  const { greater } = limits;
  const areas = { ...AREAS, greater };
  const named: Tier[] = greater.length > 0 ? ['greater'] : [];
  const tier = random.pick<Tier>(['district', 'city', 'province', ...named]);
  const from = memory.at + random.pick([-30, -1, 0, 0, 1, 20]) * DAY_MS;
  const days = random.pick([undefined, 1, 5, 30, 200]);
  return {
    ...{ ...head(memory), type: 'AppointAgent', agencyId: fresh(memory, 'agy-', agencies) },
    ...{ memberId: some(memory, members), region: random.pick(areas[tier]), tier },
    ...(random.chance(0.4) ? { ratePpm: random.pick([0, 500, 1500, 2500, 7000, 400_000]) } : {}),
    from: formatTime(random, from),
    ...(days === undefined ? {} : { to: formatTime(random, from + days * DAY_MS) }),
  };
}
