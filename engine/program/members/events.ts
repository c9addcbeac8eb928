import type { Micro, Points } from '../../amount/quantity.ts';
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
/** `referrerId` is who the member was bound to. */
export type MemberUnbound = {
  readonly type: 'MemberUnbound';
  readonly memberId: string;
  readonly referrerId: string;
  readonly reason?: string | undefined;
};
/** One member bound to somebody by a decision; `replaces` names the earlier binder. */
export type Move = {
  readonly memberId: string;
  readonly referrerId: string;
  readonly replaces?: string | undefined;
};
export type MembersRebound = {
  readonly type: 'MembersRebound';
  readonly moved: readonly Move[];
  readonly caseId?: string | undefined;
  readonly reason?: string | undefined;
};
/** `wallet` and `commission` are what was left, each below a fen: it goes to the platform. */
export type MemberEnded = {
  readonly type: 'MemberEnded';
  readonly memberId: string;
  readonly wallet: Micro;
  readonly commission: Micro;
  readonly reason?: string | undefined;
};
/**
 * What went over to `into`; negative money is owed. `rebound` are the members bound to the one who are now
 * bound to the other with their old date. `binding` is what became of that of `into`: its own, taken over
 * from the member, or none; `referrerId` is to whom it then leads.
 */
export type MembersMerged = {
  readonly type: 'MembersMerged';
  readonly memberId: string;
  readonly into: string;
  readonly points: Points;
  readonly wallet: Micro;
  readonly commission: Micro;
  readonly rebound: readonly string[];
  readonly binding: 'own' | 'taken-over' | 'none';
  readonly referrerId?: string | undefined;
  readonly reason?: string | undefined;
  readonly officers?: readonly string[] | undefined;
};
/** Without an amount everything is frozen. */
export type MemberFrozen = {
  readonly type: 'MemberFrozen';
  readonly memberId: string;
  readonly amount?: Micro | undefined;
  readonly reason: string;
};
export type MemberUnfrozen = {
  readonly type: 'MemberUnfrozen';
  readonly memberId: string;
  readonly reason?: string | undefined;
};
/** Without a rank: taken away. */
export type RankSet = {
  readonly type: 'RankSet';
  readonly memberId: string;
  readonly rank?: string | undefined;
};

export type MemberEvent =
  | MemberRegistered
  | MemberBound
  | MemberUnbound
  | MembersRebound
  | MemberEnded
  | MembersMerged
  | MemberFrozen
  | MemberUnfrozen
  | RankSet;
