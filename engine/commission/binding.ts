import type { Instant } from '../amount/instant.ts';
import { DAY_MS } from '../amount/quantity.ts';
import type { Binding, Member } from '../program/members/state.ts';

/** Bindings as they will be once what is planned is done; everybody else's stay as they are. */
export type PlannedBindings = ReadonlyMap<Member, Binding | undefined>;

const NOTHING_PLANNED: PlannedBindings = new Map();

/**
 * Who a member's referrer is at a time, or undefined.
 *
 * Shape    (member, t, days) → referrer. A binding holds while t < bound + days; null days: for ever. One
 *          to a member who has ended counts as none.
 * Source   S1, S52; economics §5, §13, §15.
 */
export function referrerAt(member: Member, t: Instant, days: number | null): Member | undefined {
  return boundTo(member.binding, t, days);
}

/** Whom a binding leads to while it holds. */
export function boundTo(binding: Binding | undefined, t: Instant, days: number | null): Member | undefined {
  if (!binding || binding.referrer.status !== 'active') return undefined;
  if (days !== null && t >= binding.at + days * DAY_MS) return undefined;
  return binding.referrer;
}

/** Whether binding `member` to `referrer` would close a loop of bindings that hold at `t`. */
export function closesLoop(
  member: Member,
  referrer: Member,
  t: Instant,
  days: number | null,
  planned: PlannedBindings = NOTHING_PLANNED,
): boolean {
  // A later policy with longer bindings can revive old ones, and with them a loop that is there already.
  const seen = new Set<Member>();
  let above: Member | undefined = referrer;
  while (above && !seen.has(above)) {
    if (above === member) return true;
    seen.add(above);
    above = boundTo(planned.has(above) ? planned.get(above) : above.binding, t, days);
  }
  return false;
}
