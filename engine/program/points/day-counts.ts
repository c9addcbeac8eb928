import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import { dayOf } from '../day.ts';
import type { ProgramState } from '../state.ts';

/** Days that count for an injection, today included. */
const WINDOW_DAYS = 30;

/** What a member's sales of the day have brought so far. */
export function soldOnDay(state: ProgramState, memberId: string, at: Instant): Micro {
  const sales = state.days.sales.get(memberId);
  return sales?.day === dayOf(state, at) ? sales.amount : 0n;
}

export function noteSale(state: ProgramState, memberId: string, net: Micro, at: Instant): void {
  const day = dayOf(state, at);
  state.days.sales.set(memberId, { day, amount: soldOnDay(state, memberId, at) + net });
}

export function noteInjection(state: ProgramState, amount: Micro, at: Instant): void {
  const day = dayOf(state, at);
  const recent = state.days.injections.filter((one) => one.day > day - WINDOW_DAYS);
  const last = recent.at(-1);
  if (last?.day === day) last.amount += amount;
  else recent.push({ day, amount });
  state.days.injections = recent;
}

/**
 * Keeps the smallest pool of the day, after every accepted command: a day begins with the pool as it stood
 * before its first one, so that days on which nothing happened need no entry.
 */
export function notePool(state: ProgramState, before: Micro, at: Instant): void {
  const { days } = state;
  const after = state.pool.balance;
  const day = dayOf(state, at);
  const last = days.poolLows.at(-1);
  if (last?.day === day) {
    if (after < last.amount) last.amount = after;
    return;
  }
  const recent = days.poolLows.filter((one) => one.day > day - WINDOW_DAYS);
  recent.push({ day, amount: after < before ? after : before });
  days.poolLows = recent;
}

/**
 * Whether an injection lifts those of 30 days above the smallest pool of those days: an order just before it
 * would then win more than it cost.
 *
 * Formula  Σ injections of the days (t's − 29 … t's) + amount > min(lowest pool of those days, pool now).
 * Source   guardrails §2; economics §14 injection_above_pool.
 */
export function exceedsSmallestPool(state: ProgramState, amount: Micro, at: Instant): boolean {
  const oldest = dayOf(state, at) - WINDOW_DAYS + 1;
  let sum = amount;
  for (const one of state.days.injections) if (one.day >= oldest) sum += one.amount;
  let lowest = state.pool.balance;
  for (const one of state.days.poolLows) if (one.day >= oldest && one.amount < lowest) lowest = one.amount;
  return sum > lowest;
}
