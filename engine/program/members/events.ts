import type { Via } from '../shape/choices.ts';

/** `ruling`: moved by a decision of a case or of the operator. */
export type BindingVia = Via | 'ruling';

export type MemberRegistered = {
  readonly type: 'MemberRegistered';
  readonly memberId: string;
  readonly referrerId?: string | undefined;
  readonly via?: Via | undefined;
};
/** `replaces` names the binder whose binding had run out. */
export type MemberBound = {
  readonly type: 'MemberBound';
  readonly memberId: string;
  readonly referrerId: string;
  readonly via: BindingVia;
  readonly storeId?: string | undefined;
  readonly replaces?: string | undefined;
};

export type MemberEvent = MemberRegistered | MemberBound;
