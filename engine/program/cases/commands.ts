import type { CommandTable } from '../shape/field.ts';

export const CASE_COMMANDS = {
  OpenCase: {
    caseId: 'id',
    kind: 'caseKind',
    reporterId: 'id?',
    storeId: 'id?',
    memberId: 'id?',
    orderId: 'id?',
    evidence: 'reference?',
  },
  AssignCase: { caseId: 'id', officer: 'reference' },
  AddEvidence: { caseId: 'id', evidence: 'reference' },
  RuleCase: {
    caseId: 'id',
    decision: 'rulingDecision',
    reason: 'reference',
    remedies: 'remedies?',
    officers: 'references?',
  },
  AppealCase: { caseId: 'id', memberId: 'id', evidence: 'reference?' },
  ExecuteRuling: { caseId: 'id' },
  UndoRuling: { caseId: 'id', reason: 'reference' },
} as const satisfies CommandTable;
