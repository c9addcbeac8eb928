import { formatTime } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { Random } from './random.ts';

export type KnownOrder = { orderId: string; memberId: string; amountFen: number };

/** What the generator remembers of its own commands; it does not know which were refused. */
export type Memory = {
  random: Random;
  /** At most so many members and stores; tariffs and greater regions to choose from. */
  limits: { members: number; stores: number; tariffs: string[]; greater: string[] };
  at: number;
  next: number;
  members: string[];
  stores: string[];
  orders: KnownOrder[];
  agencies: string[];
  sent: Command[];
};

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

/** A new id, rarely one that was used before. */
export function fresh(memory: Memory, prefix: string, used: string[]): string {
  if (used.length > 0 && memory.random.chance(0.03)) return memory.random.pick(used);
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
    return { orderId: 'ord-none', memberId: 'nobody', amountFen: 100 };
  }
  return random.chance(0.6) ? random.pick(orders.slice(-8)) : random.pick(orders);
}
