import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Binding, Member } from '../members/state.ts';
import type { CaseKind, RulingDecision } from '../shape/choices.ts';

export type CaseStatus = 'open' | 'assigned' | 'ruled' | 'appealed' | 'executed' | 'undone' | 'dismissed';

/** 处置: what a ruling does, with everybody it concerns named. */
export type Remedy =
  | {
      readonly kind: 'bounty';
      readonly amount: Micro;
      readonly budgetId: string;
      readonly memberId: string;
    }
  | {
      readonly kind: 'move-members';
      readonly memberIds: readonly string[];
      readonly referrerId: string;
    }
  | { readonly kind: 'delist'; readonly storeId: string }
  | { readonly kind: 'freeze'; readonly memberId: string };

export type Ruling = {
  readonly decision: RulingDecision;
  readonly reason: string;
  readonly remedies: readonly Remedy[];
  readonly officers: readonly string[];
  readonly at: Instant;
  /** Until when the first ruling can be appealed; it is not carried out before. */
  readonly until: Instant;
};

export type Appeal = { readonly memberId: string; readonly at: Instant };

export type Bounty = { readonly budgetId: string; readonly memberId: string; readonly amount: Micro };

/** A member as a ruling found them: the binding, and how many earlier ones there were. */
export type MovedMember = {
  readonly member: Member;
  readonly before: Binding | undefined;
  readonly earlier: number;
};

/** What a ruling has changed, so that it can be taken back exactly. */
export type Execution = {
  readonly at: Instant;
  readonly bounties: readonly Bounty[];
  readonly moved: readonly MovedMember[];
  readonly suspended: readonly string[];
  readonly frozen: readonly string[];
};

/** 举报: a report, what was decided, what was done. */
export type Case = {
  readonly id: string;
  readonly kind: CaseKind;
  readonly reporterId: string | undefined;
  readonly storeId: string | undefined;
  readonly memberId: string | undefined;
  readonly orderId: string | undefined;
  readonly openedAt: Instant;
  readonly evidence: string[];
  status: CaseStatus;
  officer: string | undefined;
  /** The newest; `until` stays that of the first. */
  ruling: Ruling | undefined;
  appeal: Appeal | undefined;
  execution: Execution | undefined;
  /** Why the ruling was undone. */
  undoneFor: string | undefined;
};

export type CasesState = { readonly cases: Map<string, Case> };

export function noCases(): CasesState {
  return { cases: new Map() };
}
