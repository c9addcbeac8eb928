import type { CommandTable } from '../shape/field.ts';

export const GOVERNANCE_COMMANDS = {
  CreateProgram: { programId: 'id', policy: 'policyDocument', stage: 'stage?', checklist: 'checklist?' },
  SetStage: { stage: 'stage', checklist: 'checklist?', officers: 'references?' },
  PublishPolicy: { policy: 'policyDocument', effectiveAt: 'instant?', officers: 'references?' },
  RecordOverride: {
    overrideId: 'id',
    ruleId: 'id',
    officers: 'references',
    sentence: 'sentence',
    reason: 'reference',
    expiresAt: 'instant',
  },
  EndOverride: { overrideId: 'id', reason: 'reference?' },
  Pause: { what: 'pausable', reason: 'reference' },
  Resume: { what: 'pausable', reason: 'reference?' },
  BeginWindDown: { reason: 'reference', officers: 'references?' },
  PayWindDown: {},
} as const satisfies CommandTable;
