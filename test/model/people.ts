import { type Refusal, when } from './refusals.ts';
import type { Run, State } from './state.ts';

/** Somebody who is known, whatever has become of them. Nobody named is nobody missing. */
export const memberKnown = (run: Run, memberId: string | undefined): Refusal | null =>
  when(memberId !== undefined && !run.state.members.has(memberId), 'member_not_found');

/** Somebody who is needed to act: known and neither ended nor merged. */
export function memberActive(run: Run, memberId: string | undefined): Refusal | null {
  if (memberId === undefined) return null;
  const member = run.state.members.get(memberId);
  if (!member) return 'member_not_found';
  return when(member.status !== 'active', 'member_ended');
}

export const storeKnown = (run: Run, storeId: string | undefined): Refusal | null =>
  when(storeId !== undefined && !run.state.stores.has(storeId), 'store_not_found');

export const caseKnown = (run: Run, caseId: string | undefined): Refusal | null =>
  when(caseId !== undefined && !run.state.cases.has(caseId), 'case_not_found');

export const tariffKnown = (run: Run, tariff: string | undefined): Refusal | null =>
  when(tariff !== undefined && !run.state.policy.tariffs.has(tariff), 'tariff_not_found');

export const isActive = (state: State, memberId: string): boolean =>
  state.members.get(memberId)?.status === 'active';

/** Who a member is today: the one it was merged into, or itself. */
export function today(state: State, memberId: string): string {
  const into = state.members.get(memberId)?.into ?? null;
  return into === null ? memberId : today(state, into);
}

/** Uses up the id of something that has no record of its own. */
export const isUsed = (run: Run, kind: string, id: string): boolean => run.state.usedIds.has(`${kind} ${id}`);
export function use(run: Run, kind: string, id: string): void {
  run.state.usedIds.add(`${kind} ${id}`);
}
