import type { PolicyDocument } from '#engine';
import type { CommandJson } from '#journal';

/** A policy under which everything happens soon: half of a lot's spend makes it leave, two a command. */
export const BUSY_POLICY: PolicyDocument = {
  name: 'busy',
  startPrice: '1',
  tariffs: {
    store: {
      parts: { merchant: 300_000, platform: 20_000, distribution: 30_000, pool: 650_000 },
      mintRatio: 700_000,
      settlementDelayDays: 1,
      remainder: 'platform',
    },
    now: {
      parts: { merchant: 300_000, distribution: 30_000, pool: 670_000 },
      mintRatio: 700_000,
      remainder: 'pool',
    },
  },
  defaultTariff: 'store',
  redemption: { retention: 200_000, to: 'stream' },
  exit: { multiple: 600_000, retentionTo: 'stream', streamDays: 3, perCommand: 2 },
  commission: {
    direct: 3_000,
    indirect: 2_000,
    recruiting: 5_000,
    regional: { mode: 'differential', district: 1_000, city: 2_000, province: 3_000 },
  },
  binding: { days: 20 },
  genesis: { amount: '1000' },
};

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 0, 1);

/** Whole numbers from a seed: the same ones on every machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type World = {
  readonly next: (below: number) => number;
  at: number;
  members: number;
  stores: number;
  readonly amounts: string[];
};
type Made = Readonly<Record<string, unknown>> & { readonly type: string };

/** A reproducible run of well-formed commands; a part of them is meant to be refused. */
export function randomCommands(seed: number, count: number): CommandJson[] {
  const world: World = { next: seeded(seed), at: START_MS, members: 0, stores: 0, amounts: [] };
  return Array.from({ length: count }, (_, index) => {
    world.at += world.next(2) * world.next(HOUR_MS);
    const made = index < 4 ? member(world) : index < 6 ? store(world) : anything(world);
    return { id: `c-${seed}-${index}`, at: new Date(world.at).toISOString(), ...made };
  });
}

function anything(world: World): Made {
  const dice = world.next(100);
  if (dice < 46) return order(world);
  if (dice < 56) return member(world);
  if (dice < 58) return store(world);
  if (dice < 66) return redemption(world);
  if (dice < 76) return refund(world);
  if (dice < 90) return { type: 'Tick' };
  if (dice < 93) return binding(world);
  if (dice < 95) return injection(world);
  if (dice < 97) return agent(world);
  if (dice < 98) return { type: 'EndAgency', agencyId: `agency-${world.next(5)}` };
  if (dice < 99) return { type: 'FundDeposit', storeId: someStore(world), amount: amount(world) };
  return { type: 'SettleOrder', orderId: someOrder(world) };
}

const someMember = (world: World) => `mem_${world.next(world.members)}`;
const someStore = (world: World) => `sto_${world.next(world.stores)}`;
const recentOrder = (world: World) => Math.max(0, world.amounts.length - 1 - world.next(25));
const someOrder = (world: World) => `ord_${recentOrder(world)}`;
const amount = (world: World) => `${1 + world.next(5_000)}.${10 + world.next(90)}`;
const REGIONS = ['440106', '440104', '440305', '310101'];

function member(world: World): Made {
  const bound = world.members > 0 && world.next(2) === 0;
  const referrer = bound ? { referrerId: someMember(world), via: 'promoter-link' } : {};
  return { type: 'RegisterMember', memberId: `mem_${world.members++}`, ...referrer };
}

function store(world: World): Made {
  const region = world.next(4) === 0 ? {} : { region: REGIONS[world.next(REGIONS.length)] };
  const recruiter = world.next(2) === 0 ? { recruiterId: someMember(world) } : {};
  const tariff = world.next(3) === 0 ? { tariff: 'now' } : {};
  const storeId = `sto_${world.stores++}`;
  return { type: 'RegisterStore', storeId, ownerId: someMember(world), ...region, ...recruiter, ...tariff };
}

function order(world: World): Made {
  const region = world.next(5) === 0 ? { region: REGIONS[world.next(REGIONS.length)] } : {};
  const modes = ['collect', 'collect', 'collect', 'split', 'deposit', 'own-goods'];
  const funding = { mode: modes[world.next(modes.length)] };
  const people = { memberId: someMember(world), storeId: someStore(world) };
  const orderId = `ord_${world.amounts.length}`;
  const paid = amount(world);
  world.amounts.push(paid);
  return { type: 'PlaceOrder', orderId, ...people, amount: paid, ...region, funding };
}

function redemption(world: World): Made {
  const points = world.next(3) === 0 ? 'all' : `${1 + world.next(40)}.${world.next(1_000)}`;
  const redemptionId = `red_${world.at}_${world.next(1_000)}`;
  return { type: 'RedeemPoints', redemptionId, memberId: someMember(world), points };
}

function refund(world: World): Made {
  const refundId = `ref_${world.at}_${world.next(1_000)}`;
  const place = recentOrder(world);
  const whole = world.next(2) === 0 ? world.amounts[place] : undefined;
  return { type: 'RefundOrder', refundId, orderId: `ord_${place}`, amount: whole ?? amount(world) };
}

function binding(world: World): Made {
  const people = { memberId: someMember(world), referrerId: someMember(world) };
  return { type: 'BindMember', ...people, via: 'store-qr', storeId: someStore(world) };
}

function injection(world: World): Made {
  const injectionId = `inj_${world.at}_${world.next(1_000)}`;
  return { type: 'InjectCapital', injectionId, amount: '500.00', periodDays: world.next(2) * 5 };
}

function agent(world: World): Made {
  const region = REGIONS[world.next(REGIONS.length)];
  const term = { from: new Date(world.at).toISOString() };
  const agencyId = `agency-${world.next(5)}`;
  return { type: 'AppointAgent', agencyId, memberId: someMember(world), region, tier: 'district', ...term };
}
