import type { CommandTable } from '../shape/field.ts';

export const WITHDRAWAL_COMMANDS = {
  RequestWithdrawal: {
    withdrawalId: 'id',
    memberId: 'id?',
    storeId: 'id?',
    from: 'withdrawalSource',
    amount: 'money',
    channel: 'id=simulated',
  },
  ReviewWithdrawal: {
    withdrawalId: 'id',
    decision: 'withdrawalDecision',
    reason: 'reference?',
    officers: 'references?',
  },
  CancelWithdrawal: { withdrawalId: 'id' },
  RecordPayout: { withdrawalId: 'id', status: 'payoutStatus', payoutNumber: 'reference?' },
  RemitTax: { remittanceId: 'id', amount: 'money', channel: 'id=simulated', reference: 'reference?' },
} as const satisfies CommandTable;
