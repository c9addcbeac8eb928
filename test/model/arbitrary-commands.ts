import * as funds from './arbitrary-funds.ts';
import { emptyMemory, head, type Memory, recent, someOrder } from './arbitrary-memory.ts';
import * as orders from './arbitrary-orders.ts';
import * as people from './arbitrary-people.ts';
import { arbitraryPlan, type Plan } from './arbitrary-plans.ts';
import * as rules from './arbitrary-rule.ts';
import * as settlements from './arbitrary-settlements.ts';
import { formatTime, nextTime } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { PolicyDocument } from './policy-document.ts';
import { createRandom } from './random.ts';
import { STAND_INS } from './sentences.ts';
import type { Sentences } from './state.ts';

export { openingStage, randomPolicy } from './random-policy.ts';

const MAKERS = {
  ...{ order: orders.order, redeem: orders.redeem, refund: orders.refund, void: orders.voidOrder },
  ...{ reassign: orders.reassign, releaseHold: orders.releaseHold, product: orders.product },
  ...{ stock: orders.stock, claim: orders.claim, releaseCredits: orders.releaseCredits },
  ...{ member: people.member, guest: people.guest, binding: people.binding, unbind: people.unbind },
  ...{ rebind: people.rebind, end: people.end, merge: people.merge, freeze: people.freeze },
  ...{ unfreeze: people.unfreeze, rank: people.rank, store: people.store, updateStore: people.updateStore },
  ...{ suspend: people.suspend, resumeStore: people.resumeStore, settleStore: settlements.settleStore },
  recordSettlement: settlements.recordSettlement,
  ...{ agent: people.agent, endAgency: people.endAgency, shareholder: people.shareholder },
  ...{ injection: funds.injection, deposit: funds.deposit, split: funds.split, dividend: funds.dividend },
  ...{ fundBudget: funds.fundBudget, adjust: funds.adjust, startConversion: funds.startConversion },
  ...{ convert: funds.convert, releaseEntitlement: funds.releaseEntitlement, allot: funds.allot },
  ...{ startSubsidy: funds.startSubsidy, stopSubsidy: funds.stopSubsidy, remit: funds.remit },
  ...{ withdrawal: funds.requestWithdrawal, review: funds.review, cancel: funds.cancel },
  ...{ payout: funds.payout, pause: rules.pause, resume: rules.resume, setStage: rules.setStage },
  ...{ createProgram: rules.createProgram, override: (memory: Memory) => rules.override(memory) },
  ...{ endOverride: rules.endOverride, publish: rules.publish, redenominate: rules.redenominate },
  ...{ openCase: rules.openCase, assign: rules.assign, evidence: rules.evidence, rule: rules.rule },
  ...{ appeal: rules.appeal, executeRuling: rules.executeRuling, undoRuling: rules.undoRuling },
  ...{ beginWindDown: rules.beginWindDown, payWindDown: rules.payWindDown },
  settle: (memory: Memory): Command => ({
    ...{ ...head(memory), type: 'SettleOrder', orderId: someOrder(memory).orderId },
  }),
  tick: (memory: Memory): Command => ({ ...head(memory), type: 'Tick' }),
  replay: (memory: Memory): Command => ({ ...recent(memory), at: formatTime(memory.random, memory.at) }),
  otherContent: (memory: Memory): Command => ({ ...orders.order(memory), id: recent(memory).id }),
  backwards: (memory: Memory): Command => ({
    ...{ ...orders.order(memory), at: formatTime(memory.random, memory.at - 1 - 86_400_000) },
  }),
} satisfies Record<string, (memory: Memory) => Command>;

export type CommandKind = keyof typeof MAKERS;
type Weights = Partial<Record<CommandKind, number>>;

/** The kinds that have been there from the start, economics §1–§13. */
const FIRST_WEIGHTS: Weights = {
  ...{ order: 380, redeem: 160, refund: 90, settle: 30, tick: 110, injection: 20, deposit: 30, split: 25 },
  ...{ member: 20, binding: 35, store: 12, agent: 22, endAgency: 8 },
  ...{ replay: 20, otherContent: 12, backwards: 8 },
};

const LATER_WEIGHTS: Weights = {
  ...{ void: 14, reassign: 22, releaseHold: 5, product: 20, stock: 26, claim: 12, releaseCredits: 16 },
  ...{ guest: 14, unbind: 8, rebind: 12, end: 14, merge: 9, freeze: 7, unfreeze: 4, rank: 14 },
  ...{
    updateStore: 12,
    suspend: 6,
    resumeStore: 4,
    settleStore: 18,
    recordSettlement: 26,
    shareholder: 10,
    dividend: 14,
  },
  ...{ fundBudget: 14, adjust: 22, startConversion: 9, convert: 18, releaseEntitlement: 12, allot: 8 },
  ...{ startSubsidy: 14, stopSubsidy: 7, withdrawal: 50, review: 44, cancel: 6, payout: 90, remit: 12 },
  ...{ pause: 4, resume: 3, setStage: 2, createProgram: 2, override: 9, endOverride: 4, publish: 9 },
  ...{ redenominate: 8, openCase: 14, assign: 8, evidence: 6, rule: 18, appeal: 8, executeRuling: 20 },
  ...{ undoRuling: 10 },
};

/** What only a live program refuses, or has more of. */
const LIVE_WEIGHTS: Weights = {
  ...{ settleStore: 40, releaseHold: 30, publish: 16, setStage: 8, refund: 110 },
};

/** Once a program is being wound down. */
const LAST_WEIGHTS: Weights = { ...{ payWindDown: 120, settle: 90, tick: 200, order: 60, redeem: 20 } };

export type Knobs = {
  seed: number;
  count: number;
  /** Replaces the weights named; 0 switches a kind off. */
  weights?: Weights;
  /** Tariffs, ranks and greater regions are taken from here. */
  policy?: PolicyDocument;
  /** At most so many members and stores; few of them meet more often. */
  members?: number;
  stores?: number;
  start?: string;
  /** A draft is prepared and, mostly, goes live. */
  stage?: 'draft' | 'rehearsal';
  /** The sentences of the rules. */
  sentences?: Sentences;
};

function memoryOf(knobs: Knobs): Memory {
  return {
    random: createRandom(knobs.seed),
    policy: knobs.policy,
    sentences: knobs.sentences ?? STAND_INS,
    limits: {
      members: knobs.members ?? 7,
      stores: knobs.stores ?? 4,
      tariffs: Object.keys(knobs.policy?.tariffs ?? {}),
      ranks: Object.keys(knobs.policy?.commission?.ranks?.levels ?? {}),
      greater: Object.keys(knobs.policy?.regions?.greater ?? {}),
    },
    at: Date.parse(knobs.start ?? '2026-01-01T00:00:00Z'),
    ...emptyMemory(),
  };
}

/** A long, nasty, reproducible sequence of well-formed commands; many of them are meant to be refused. */
export function* arbitraryCommands(knobs: Knobs): Generator<Command> {
  const memory = memoryOf(knobs);
  const opening = knobs.stage === 'draft' ? draftOpening : rehearsalOpening;
  const makers = opening(memory);
  let plan: Plan = [];
  for (let made = 0; made < knobs.count; made += 1) {
    if (plan.length === 0 && memory.random.chance(0.05)) plan = arbitraryPlan(memory);
    const planned = made >= makers.length && memory.random.chance(0.4) ? plan.shift() : undefined;
    const maker = makers[made] ?? planned;
    const command = maker ? maker(memory) : arbitraryCommand(memory, knobs, made / knobs.count);
    memory.sent.push(command);
    yield command;
  }
}

/** Somebody has to be there before anything interesting can happen. */
const rehearsalOpening = (): Plan => {
  const { member, store } = people;
  return [member, member, member, store, member];
};

/** What a draft may do, then the overrides that going live needs, then going live. */
function draftOpening({ random }: Memory): Plan {
  const { binding, agent, shareholder, rank } = people;
  const { override, publish } = rules;
  const early = [binding, agent, shareholder, rank, orders.product, publish, orders.order];
  const needed = rules.POLICY_RULES.filter(() => random.chance(0.97));
  const goesLive = random.chance(0.85);
  return [
    ...rehearsalOpening(),
    ...Array.from({ length: 8 }, () => random.pick(early)),
    ...needed.map(
      (ruleId): Plan[number] =>
        (memory) =>
          override(memory, ruleId),
    ),
    ...(random.chance(0.15) ? [(memory: Memory) => override(memory, 'self_dealing')] : []),
    (memory) => ({ ...head(memory), type: 'SetStage', stage: 'live', officers: ['officer-1', 'officer-2'] }),
    (memory) => finish(memory, goesLive),
  ];
}

function finish(memory: Memory, goesLive: boolean): Command {
  memory.live = goesLive;
  const checklist = goesLive ? { checklist: rules.CHECKLIST, officers: ['officer-1', 'officer-2'] } : {};
  return { ...head(memory), type: 'SetStage', stage: goesLive ? 'live' : 'rehearsal', ...checklist };
}

type Table = Readonly<Record<CommandKind, number>>;

/** Put together once for each mood of a program: it is needed for every command. */
const TABLES = new Map<string, Table>();

function tableOf(live: boolean, ends: boolean, ending: boolean, ranked: boolean): Table {
  const mood = [live, ends, ending, ranked].join();
  const known = TABLES.get(mood);
  if (known) return known;
  const table = {
    ...Object.fromEntries(Object.keys(MAKERS).map((kind) => [kind, 0])),
    ...{ ...FIRST_WEIGHTS, ...LATER_WEIGHTS },
    ...(live ? LIVE_WEIGHTS : {}),
    ...(ends ? { beginWindDown: 4000 } : {}),
    ...(ending ? { ...LAST_WEIGHTS, beginWindDown: 2 } : {}),
    payWindDown: ending ? 120 : 1,
    rank: ranked ? 40 : 4,
  } as Table;
  TABLES.set(mood, table);
  return table;
}

function weightsNow({ random, live, ending, limits }: Memory, knobs: Knobs, progress: number): Table {
  const mayEnd = knobs.seed % 4 === 1 && progress > 0.85;
  const ends = mayEnd && !ending && random.chance(0.05);
  const table = tableOf(live, ends, ending, limits.ranks.length > 0);
  return knobs.weights ? { ...table, ...knobs.weights } : table;
}

function arbitraryCommand(memory: Memory, knobs: Knobs, progress: number): Command {
  const { random } = memory;
  const kind = random.weighted(weightsNow(memory, knobs, progress));
  memory.at = nextTime(random, memory.at, kind === 'tick');
  return repair(memory) ?? renewal(memory, kind) ?? MAKERS[first(memory, kind)](memory);
}

/** What stops a program is undone before long, or nothing would happen any more. */
function repair(memory: Memory): Command | null {
  const { random, pauses, suspended, frozen } = memory;
  if (pauses.size > 0 && random.chance(0.15)) return rules.resume(memory);
  if (suspended.size > 0 && random.chance(0.1)) return people.resumeStore(memory);
  return frozen.size > 0 && random.chance(0.04) ? people.unfreeze(memory) : null;
}

/** What has to be there before a kind of command can do anything, mostly comes first. */
function first(memory: Memory, kind: CommandKind): CommandKind {
  const needed = NEEDED[kind];
  return needed && memory.random.chance(0.9) ? (needed(memory) ?? kind) : kind;
}

const NEEDED: Partial<Record<CommandKind, (memory: Memory) => CommandKind | null>> = {
  convert: ({ conversions }) => (conversions.length < 2 ? 'startConversion' : null),
  releaseEntitlement: ({ entitlements }) => (entitlements.length < 3 ? 'convert' : null),
  releaseCredits: ({ claims }) => (claims.length < 2 ? 'claim' : null),
  stopSubsidy: ({ campaigns }) => (campaigns.length < 1 ? 'startSubsidy' : null),
  adjust: ({ budgets }) => (budgets.length < 1 ? 'fundBudget' : null),
  stock: ({ products }) => (products.length < 2 ? 'product' : null),
  endOverride: ({ overrides }) => (overrides.length < 1 ? 'override' : null),
  ...{
    review: needsWithdrawals,
    payout: needsWithdrawals,
    cancel: needsWithdrawals,
    remit: needsWithdrawals,
  },
  recordSettlement: ({ settlements }) =>
    settlements.some(({ status }) => status in { reserved: 1, submitted: 1, unknown: 1 })
      ? null
      : 'settleStore',
  ...{ assign: needsCases, evidence: needsCases, rule: needsCases, appeal: needsCases },
  ...{ executeRuling: needsCases, undoRuling: needsCases },
};

function needsWithdrawals({ withdrawals }: Memory): CommandKind | null {
  return withdrawals.length < 3 ? 'withdrawal' : null;
}

function needsCases({ cases }: Memory): CommandKind | null {
  return cases.length < 2 ? 'openCase' : null;
}

/** A live program renews what its policy needs, or it would soon take no orders. */
function renewal(memory: Memory, kind: CommandKind): Command | null {
  if (!memory.live || kind !== 'order' || memory.random.chance(0.4)) return null;
  const over = rules.POLICY_RULES.find((ruleId) => (memory.overridden.get(ruleId) ?? 0) <= memory.at);
  return over === undefined ? null : rules.override(memory, over);
}
