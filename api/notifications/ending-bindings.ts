import { setImmediate as breathe } from 'node:timers/promises';
import type { NewNotification } from '#desk';
import { DAY_MS, formatInstant, type ProgramState } from '#engine';

/** Told so many days before, or half the time a binding holds where that is less. */
const AHEAD_DAYS = 7;
/** Members looked at before others have their turn. */
const AT_A_TIME = 20_000;

/**
 * Whose referrals end within the next days: one notification for a referrer and a day on which some end. Made
 * again, it is the same.
 */
export async function endingBindings(state: ProgramState, now: number): Promise<readonly NewNotification[]> {
  const { days } = state.policy.binding;
  if (days === null) return [];
  const lastDay = dayOf(now) + Math.min(AHEAD_DAYS, Math.floor(days / 2));
  const found = new Map<string, { referrerId: string; day: number; count: number; endsAt: number }>();
  let looked = 0;
  for (const { binding, status } of state.members.values()) {
    looked += 1;
    if (looked % AT_A_TIME === 0) await breathe();
    if (!binding || status !== 'active' || binding.referrer.status !== 'active') continue;
    const endsAt = binding.at + days * DAY_MS;
    const day = dayOf(endsAt);
    if (endsAt <= now || day > lastDay) continue;
    const key = `${binding.referrer.id}:${day}`;
    const one = found.get(key) ?? { referrerId: binding.referrer.id, day, count: 0, endsAt };
    found.set(key, { ...one, count: one.count + 1, endsAt: Math.min(one.endsAt, endsAt) });
  }
  return [...found.values()].map(({ referrerId, day, count, endsAt }) => ({
    memberId: referrerId,
    kind: 'binding_ending',
    event: `binding:${day}`,
    facts: { count: String(count), endsAt: formatInstant(endsAt) },
    at: new Date(now),
  }));
}

/** Days since 1970, in UTC. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}
