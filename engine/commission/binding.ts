import type { Instant } from '../amount/instant.ts';
import { DAY_MS } from '../amount/quantity.ts';
import type { Member } from '../program/members/state.ts';

/**
 * Who a member's referrer is at a time, or undefined.
 *
 * Shape    (member, t, days) → referrer. A binding holds while t < bound + days; null days: for ever.
 * Source   S1, S52; economics §5, §13.
 */
export function referrerAt(member: Member, t: Instant, days: number | null): Member | undefined {
  const { binding } = member;
  if (!binding) return undefined;
  if (days !== null && t >= binding.at + days * DAY_MS) return undefined;
  return binding.referrer;
}

/** Whether binding `member` to `referrer` would close a loop of bindings that hold at `t`. */
export function closesLoop(member: Member, referrer: Member, t: Instant, days: number | null): boolean {
  let above: Member | undefined = referrer;
  while (above) {
    if (above === member) return true;
    above = referrerAt(above, t, days);
  }
  return false;
}
