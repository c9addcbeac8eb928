import type { CommandTable } from '../shape/field.ts';

export const CREDIT_COMMANDS = {
  ImportLegacyClaim: { claimId: 'id', memberId: 'id', amount: 'money', reference: 'reference?' },
  ReleaseCredits: { claimId: 'id' },
} as const satisfies CommandTable;
