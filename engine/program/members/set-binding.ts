import type { Instant } from '../../amount/instant.ts';
import type { Binding, EarlierBinding, Member } from './state.ts';

/** Why a binding was changed. */
export type BindingChange = {
  readonly reason?: string | undefined;
  readonly caseId?: string | undefined;
};

/** Gives a member another binding, or none; the earlier one is kept with the date and the reason (E27). */
export function setBinding(
  member: Member,
  binding: Binding | undefined,
  at: Instant,
  { reason, caseId }: BindingChange = {},
): void {
  if (member.binding) {
    const earlier: EarlierBinding = { ...member.binding, until: at, reason, caseId };
    member.earlierBindings = [...member.earlierBindings, earlier];
  }
  member.binding = binding;
}

/** The binding of a member who was moved by a decision: the operator's own, or the ruling of a case. */
export function movedTo(referrer: Member, at: Instant, ruling?: string): Binding {
  return { referrer, at, via: 'ruling', storeId: undefined, ruling };
}

/** A binding goes over to another referrer with its old date, way and store: nobody was bound anew. */
export function goOverTo(member: Member, referrer: Member, at: Instant, change: BindingChange): void {
  setBinding(member, { ...member.binding!, referrer }, at, change);
}
