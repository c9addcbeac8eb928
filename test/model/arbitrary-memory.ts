import { formatTime } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { CaseKind } from './commands-rule.ts';
import { DAY_MS } from './numbers.ts';
import type { PolicyDocument } from './policy-document.ts';
import type { Random } from './random.ts';
import type { SettlementStatus, WithdrawalStatus } from './records-funds.ts';
import type { Sentences } from './state.ts';

export type KnownOrder = {
  orderId: string;
  memberId: string;
  storeId: string;
  amountFen: number;
  lines: readonly { fen: number; quantity: number }[];
};
export type KnownProduct = { productId: string; storeId: string; listFen: number };
export type KnownWithdrawal = { withdrawalId: string; status: WithdrawalStatus };
export type KnownSettlement = { settlementId: string; status: SettlementStatus };
export type KnownCase = {
  caseId: string;
  kind: CaseKind;
  storeId: string | undefined;
  status: 'open' | 'ruled' | 'executed';
};

/** What the generator remembers of its own commands; it does not know which were refused. */
export type Memory = {
  random: Random;
  /** At most so many members and stores; tariffs, ranks and greater regions to choose from. */
  limits: { members: number; stores: number; tariffs: string[]; ranks: string[]; greater: string[] };
  policy: PolicyDocument | undefined;
  sentences: Sentences;
  /** Whether the program went live, and whether it is being wound down. */
  live: boolean;
  ending: boolean;
  at: number;
  next: number;
  members: string[];
  /** Members nobody needs: they may leave without harm. And those who have left. */
  guests: string[];
  gone: string[];
  stores: string[];
  /** Whom a store was given to last, and which of its orders may be held for self-dealing. */
  owners: Map<string, string>;
  selfDealing: string[];
  /** Which tariff a store was given last. */
  tariffs: Map<string, string>;
  /** Who may have something in his wallet. */
  sellers: string[];
  orders: KnownOrder[];
  agencies: string[];
  products: KnownProduct[];
  claims: string[];
  budgets: string[];
  campaigns: string[];
  conversions: string[];
  entitlements: string[];
  withdrawals: KnownWithdrawal[];
  settlements: KnownSettlement[];
  cases: KnownCase[];
  overrides: string[];
  /** Until when a rule is overridden. */
  overridden: Map<string, number>;
  pauses: Set<string>;
  frozen: Set<string>;
  suspended: Set<string>;
  /** Ids by their prefix, of what has no list of its own. */
  used: Map<string, string[]>;
  sent: Command[];
};

export const emptyMemory = () => ({
  ...{ live: false, ending: false, next: 0, owners: new Map(), overridden: new Map() },
  ...{ members: [], guests: [], gone: [], stores: [], orders: [], agencies: [], products: [], claims: [] },
  ...{ budgets: [], campaigns: [], conversions: [], entitlements: [], withdrawals: [], cases: [] },
  settlements: [],
  ...{ overrides: [], sent: [], selfDealing: [], sellers: [], tariffs: new Map(), used: new Map() },
  ...{ pauses: new Set<string>(), frozen: new Set<string>(), suspended: new Set<string>() },
});

export const newId = (memory: Memory, prefix: string): string => {
  memory.next += 1;
  return `${prefix}${memory.next}`;
};

export const head = (memory: Memory) => ({
  id: newId(memory, 'cmd-'),
  at: formatTime(memory.random, memory.at),
});

/** One that exists, rarely one that does not; the earlier ones more often. */
export function some(memory: Memory, ids: readonly string[]): string {
  if (ids.length === 0 || memory.random.chance(0.02)) return 'nobody';
  return ids[Math.min(memory.random.below(ids.length), memory.random.below(ids.length))]!;
}

/** A member: rarely a guest or one who has left. */
export function someone(memory: Memory): string {
  const { random, members, guests, gone } = memory;
  if (gone.length > 0 && random.chance(0.02)) return random.pick(gone);
  if (guests.length > 0 && random.chance(0.03)) return random.pick(guests);
  return some(memory, members);
}

/** Two or three different members. */
export function several(memory: Memory): string[] {
  const count = memory.random.pick([1, 1, 2, 3]);
  return [...new Set(Array.from({ length: count }, () => someone(memory)))];
}

/** A new id, rarely one that was used before. */
export function fresh(memory: Memory, prefix: string, used: string[]): string {
  if (used.length > 0 && memory.random.chance(0.03)) return memory.random.pick(used);
  const id = newId(memory, prefix);
  used.push(id);
  return id;
}

/** A new id of something that has no list of its own, rarely one that was used before. */
export function once(memory: Memory, prefix: string, again = 0.05): string {
  const used = memory.used.get(prefix) ?? [];
  memory.used.set(prefix, used);
  if (used.length > 0 && memory.random.chance(again)) return memory.random.pick(used.slice(-5));
  const id = newId(memory, prefix);
  used.push(id);
  return id;
}

export function recent(memory: Memory): Command {
  return memory.random.pick(memory.sent.slice(-60));
}

export function someOrder(memory: Memory): KnownOrder {
  const { random, orders } = memory;
  if (orders.length === 0 || random.chance(0.02)) {
    return { orderId: 'ord-none', memberId: 'nobody', storeId: 'nowhere', amountFen: 100, lines: [] };
  }
  return random.chance(0.6) ? random.pick(orders.slice(-8)) : random.pick(orders);
}

/** Two different officers where they are needed, mostly; elsewhere rarely anybody. */
export function officers({ random, live }: Memory): { officers?: string[] } {
  if (random.chance(live ? 0.85 : 0.2)) return { officers: ['officer-1', 'officer-2'] };
  return random.pick([{}, {}, { officers: ['officer-1'] }]);
}

/** A day near now. */
export const aroundNow = (memory: Memory, days: number): string =>
  formatTime(memory.random, memory.at + days * DAY_MS);
