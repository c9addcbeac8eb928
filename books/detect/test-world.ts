import { DAY_MS, formatInstant } from '#engine';
import type { CommandJson } from '#journal';
import { seeded } from '../test-program.ts';

export const START_MS = Date.UTC(2026, 0, 1);
const MINUTE_MS = 60_000;

type Line = Readonly<Record<string, unknown>> & { readonly type: string };

/** Made-up people and what they do, in days since the start. */
export type World = {
  next(below: number): number;
  /** Chance of its own for a part of the world, so that a change in one leaves the others as they are. */
  turnTo(part: number): void;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  register(day: number, memberId: string, referrerId?: string): void;
  open(day: number, storeId: string, ownerId: string, recruiterId?: string): void;
  bind(day: number, memberId: string, referrerId: string): void;
  buy(day: number, memberId: string, storeId: string, yuan?: number): void;
  /** In order of time; at one instant in the order they were added. */
  commands(): CommandJson[];
};

export function newWorld(seed: number): World {
  let chance = seeded(seed);
  const next = (below: number) => chance(below);
  const lines: { readonly at: number; readonly line: Line }[] = [];
  let orders = 0;
  const add = (day: number, line: Line) => lines.push({ at: timeOf(day), line });
  return {
    next,
    turnTo(part) {
      chance = seeded(seed * 1_000 + part);
    },
    chance: (percent) => next(100) < percent,
    register(day, memberId, referrerId) {
      const bound = referrerId === undefined ? {} : { referrerId, via: 'store-qr' };
      add(day, { type: 'RegisterMember', memberId, ...bound });
    },
    open(day, storeId, ownerId, recruiterId) {
      add(day, { type: 'RegisterStore', storeId, ownerId, ...(recruiterId && { recruiterId }) });
    },
    bind: (day, memberId, referrerId) =>
      add(day, { type: 'BindMember', memberId, referrerId, via: 'payment' }),
    buy(day, memberId, storeId, yuan = 300 + next(900)) {
      const orderId = `o${orders++}`;
      add(day, { type: 'PlaceOrder', orderId, memberId, storeId, amount: `${yuan}.00` });
    },
    commands: () =>
      [...lines]
        .sort((a, b) => a.at - b.at)
        .map(({ at, line }, place) => ({ id: `w${place}`, at: formatInstant(at), ...line })),
  };
}

/** The instant of a day since the start, which may be a part of one. */
export function timeOf(day: number): number {
  return START_MS + Math.floor((day * DAY_MS) / MINUTE_MS) * MINUTE_MS;
}
