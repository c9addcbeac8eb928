import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import type { PriceRatio } from '../../pool/lot.ts';
import { brokenRules } from '../../rules/lint.ts';
import type { Policy } from '../../rules/policy.ts';
import type { Checklist } from '../command.ts';
import type { Pausable, Stage } from '../shape/choices.ts';

/** 放行: two officers have taken responsibility for going without a rule, until a time. */
export type Override = {
  readonly id: string;
  readonly ruleId: string;
  /** The version of the rule they have read. */
  readonly ruleVersion: number;
  readonly officers: readonly string[];
  readonly sentence: string;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly expiresAt: Instant;
  /** First instant at which it no longer holds: its expiry, or when it was ended. */
  until: Instant;
};

/** A policy that was published: version 2, 3, … in the order of publication; 1 is the one it opened with. */
export type Publication = {
  readonly version: number;
  /** The document as it was sent, as JSON text. */
  readonly document: string;
  readonly policy: Policy;
  readonly officers: readonly string[];
  readonly publishedAt: Instant;
  readonly effectiveAt: Instant;
  /** Undefined while it waits, and for ever when a newer one took its place. */
  activatedAt: Instant | undefined;
};

/** 清盘: the pool is paid out to those who hold points (economics §20). */
export type WindDown = {
  readonly reason: string;
  readonly officers: readonly string[];
  /** Whether the program was live: then what protects real money goes on holding. */
  readonly fromLive: boolean;
  readonly begunAt: Instant;
  /** Genesis points that were cancelled. */
  readonly genesis: Points;
  /** Pool and supply everybody is paid at; undefined until paying has begun. */
  price: PriceRatio | undefined;
  paid: Micro;
  /** What rounding left and went to the platform; undefined until everybody is paid. */
  rounding: Micro | undefined;
};

/** What stands above the commands: how real the program is, and what its officers have said. */
export type GovernanceState = {
  stage: Stage;
  /** References of what was shown before the program went live. */
  checklist: Checklist | undefined;
  readonly pauses: Map<Pausable, { readonly reason: string; readonly since: Instant }>;
  readonly overrides: Map<string, Override>;
  readonly overridesByRule: Map<string, Override[]>;
  /** Version of the policy in force. */
  policyVersion: number;
  readonly publications: Publication[];
  /** The newest publication while it has not taken effect. */
  waiting: Publication | undefined;
  /** Rules of severity override that the policy in force breaks. */
  overrideRules: readonly string[];
  windDown: WindDown | undefined;
};

export function newGovernance(stage: Stage, policy: Policy): GovernanceState {
  return {
    stage,
    checklist: undefined,
    pauses: new Map(),
    overrides: new Map(),
    overridesByRule: new Map(),
    policyVersion: 1,
    publications: [],
    waiting: undefined,
    overrideRules: brokenRules(policy, 'override'),
    windDown: undefined,
  };
}
