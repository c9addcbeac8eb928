import type { Instant } from '../../amount/instant.ts';
import type { BindingVia, Move } from '../members/events.ts';
import type { CaseKind, RulingDecision } from '../shape/choices.ts';
import type { Bounty, Remedy } from './state.ts';

export type CaseOpened = {
  readonly type: 'CaseOpened';
  readonly caseId: string;
  readonly kind: CaseKind;
  readonly reporterId?: string | undefined;
  readonly storeId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly evidence?: string | undefined;
};
export type CaseAssigned = {
  readonly type: 'CaseAssigned';
  readonly caseId: string;
  readonly officer: string;
};
export type EvidenceAdded = {
  readonly type: 'EvidenceAdded';
  readonly caseId: string;
  readonly evidence: string;
};
/** `until`: how long the first ruling can be appealed. */
export type CaseRuled = {
  readonly type: 'CaseRuled';
  readonly caseId: string;
  readonly decision: RulingDecision;
  readonly reason: string;
  readonly remedies: readonly Remedy[];
  readonly officers?: readonly string[] | undefined;
  readonly until: Instant;
};
export type CaseAppealed = {
  readonly type: 'CaseAppealed';
  readonly caseId: string;
  readonly memberId: string;
  readonly evidence?: string | undefined;
};
/** What the ruling has changed: a store that was shut, or a member frozen already, is not among it. */
export type RulingExecuted = {
  readonly type: 'RulingExecuted';
  readonly caseId: string;
  readonly bounties: readonly Bounty[];
  readonly moved: readonly Move[];
  readonly suspended: readonly string[];
  readonly frozen: readonly string[];
};
/** The binding a member has again, with its date and way; none without a referrer. */
export type RestoredBinding = {
  readonly memberId: string;
  /** How many bindings of the member lie before it. */
  readonly earlier: number;
  readonly referrerId?: string | undefined;
  readonly boundAt?: Instant | undefined;
  readonly via?: BindingVia | undefined;
  readonly storeId?: string | undefined;
  /** The case whose ruling had made that binding. */
  readonly ruling?: string | undefined;
};
/** `stayed` are members who were bound otherwise since, or whose old binding would lead back to them. */
export type RulingUndone = {
  readonly type: 'RulingUndone';
  readonly caseId: string;
  readonly reason: string;
  readonly bounties: readonly Bounty[];
  readonly restored: readonly RestoredBinding[];
  readonly stayed: readonly string[];
  readonly resumed: readonly string[];
  readonly unfrozen: readonly string[];
};

export type CaseEvent =
  | CaseOpened
  | CaseAssigned
  | EvidenceAdded
  | CaseRuled
  | CaseAppealed
  | RulingExecuted
  | RulingUndone;
