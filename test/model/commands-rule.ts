/** Commands about how the program is run: stage, policy, overrides, cases, the end. As they travel in JSON. */

export type Pausable = 'orders' | 'redemptions' | 'payouts' | 'binding';
export type CaseKind = 'sybil-binding' | 'off-platform-payment' | 'other-offence' | 'service';

export type RemedyJson =
  | { kind: 'bounty'; amount: string; budgetId: string }
  | { kind: 'move-members'; memberIds: string[]; referrerId?: string }
  | { kind: 'delist'; storeId?: string }
  | { kind: 'freeze'; memberId?: string };

export type RuleCommands = {
  CreateProgram: { programId: string; policy: unknown; stage?: string };
  SetStage: { stage: string; checklist?: Record<string, string>; officers?: string[] };
  PublishPolicy: { policy: unknown; effectiveAt?: string; officers?: string[] };
  Redenominate: { digits: number };
  Pause: { what: Pausable; reason: string };
  Resume: { what: Pausable; reason?: string };
  RecordOverride: {
    overrideId: string;
    ruleId: string;
    officers: string[];
    sentence: string;
    reason: string;
    expiresAt: string;
  };
  EndOverride: { overrideId: string; reason?: string };
  OpenCase: {
    caseId: string;
    kind: CaseKind;
    reporterId?: string;
    storeId?: string;
    memberId?: string;
    orderId?: string;
    evidence?: string;
  };
  AssignCase: { caseId: string; officer: string };
  AddEvidence: { caseId: string; evidence: string };
  RuleCase: {
    caseId: string;
    decision: 'upheld' | 'dismissed';
    reason: string;
    remedies?: RemedyJson[];
    officers?: string[];
  };
  AppealCase: { caseId: string; memberId: string; evidence?: string };
  ExecuteRuling: { caseId: string };
  UndoRuling: { caseId: string; reason: string };
  BeginWindDown: { reason: string; officers?: string[] };
  PayWindDown: unknown;
};
