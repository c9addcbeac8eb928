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

/** Why a binding is changed. */
export type Because = { reason?: string | undefined; caseId?: string | undefined };

/** Another binding, or none; the one before is kept. */
export function setBinding(run: Run, memberId: string, binding: Binding | null, because: Because = {}): void {
  const { binding: before, earlier } = known(run.state.members, memberId);
  const why = { reason: because.reason ?? null, caseId: because.caseId ?? null };
  const kept = before === null ? earlier : [...earlier, { ...before, until: run.at, ...why }];
  change(run.state.members, memberId, { binding, earlier: kept });
}

type Way = { via: string; storeId?: string | null };

export function bind(run: Run, memberId: string, referrerId: string, way: Way, because?: Because): void {
  const { via, storeId = null } = way;
  setBinding(run, memberId, { referrerId, at: run.at, via, storeId, made: run.state.seq + 1 }, because);
}

/** The same binding, as from its old date, to somebody else. */
export function moveBinding(run: Run, memberId: string, referrerId: string, because: Because): void {
  const binding = known(run.state.members, memberId).binding;
  if (!binding) throw new Error(`${memberId} is bound to nobody`);
  setBinding(run, memberId, { ...binding, referrerId }, because);
}

/** Those whose binding names this referrer, expired ones too, in order of registration. */
export const boundTo = (run: Run, referrerId: string): string[] =>
  [...run.state.members].filter(([, member]) => member.binding?.referrerId === referrerId).map(([id]) => id);
