import { isActive } from './people.ts';
import type { Binding } from './records.ts';
import { change, known, type Run } from './state.ts';

/** The member's referrer at the command's time; a binding that is over, or to somebody gone, counts as none. */
export function referrerOf(run: Run, memberId: string): string | null {
  const binding = run.state.members.get(memberId)?.binding;
  if (!binding || run.at >= binding.at + run.state.policy.bindingMs) return null;
  return isActive(run.state, binding.referrerId) ? binding.referrerId : null;
}

/** Everybody above a member, from the next one up; ends where it would come round again. */
export function uplineOf(
  run: Run,
  memberId: string,
  moved: ReadonlyMap<string, string> = new Map(),
): string[] {
  const line: string[] = [];
  const above = (id: string) => moved.get(id) ?? referrerOf(run, id);
  for (let next = above(memberId); next !== null && !line.includes(next); next = above(next)) line.push(next);
  return line;
}

/**
 * Whether binding `memberId` to `referrerId` would make somebody his own upline, judged as if everybody in
 * `moved` had moved already.
 */
export const closesLoop = (
  run: Run,
  memberId: string,
  referrerId: string,
  moved: ReadonlyMap<string, string> = new Map(),
): boolean => referrerId === memberId || uplineOf(run, referrerId, moved).includes(memberId);

export function bind(
  run: Run,
  memberId: string,
  referrerId: string,
  via: string,
  storeId: string | null = null,
) {
  const made = run.state.seq + 1;
  change(run.state.members, memberId, { binding: { referrerId, at: run.at, via, storeId, made } });
}

/** The same binding, as from its old date, to somebody else. */
export function moveBinding(run: Run, memberId: string, referrerId: string): void {
  const binding = known(run.state.members, memberId).binding;
  if (!binding) throw new Error(`${memberId} is bound to nobody`);
  change(run.state.members, memberId, { binding: { ...binding, referrerId } });
}

export const setBinding = (run: Run, memberId: string, binding: Binding | null): void =>
  change(run.state.members, memberId, { binding });

/** Those whose binding names this referrer, expired ones too, in order of registration. */
export const boundTo = (run: Run, referrerId: string): string[] =>
  [...run.state.members].filter(([, member]) => member.binding?.referrerId === referrerId).map(([id]) => id);
