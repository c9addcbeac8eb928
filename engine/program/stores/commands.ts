import type { CommandTable } from '../shape/field.ts';

export const STORE_COMMANDS = {
  RegisterStore: {
    storeId: 'id',
    ownerId: 'id',
    tariff: 'id?',
    region: 'region?',
    recruiterId: 'id?',
    kind: 'storeKind=partner',
    credits: 'flag=false',
  },
  UpdateStore: {
    storeId: 'id',
    ownerId: 'id?',
    tariff: 'id?',
    region: 'region?',
    recruiterId: 'id?',
    credits: 'flag?',
    moveBindings: 'flag=false',
    reason: 'reference?',
  },
  SuspendStore: { storeId: 'id', caseId: 'id?', reason: 'reference' },
  ResumeStore: { storeId: 'id', reason: 'reference?' },
  FundDeposit: { storeId: 'id', amount: 'money', channel: 'id=simulated', reference: 'reference?' },
  RecordSplit: { storeId: 'id', amount: 'money', channel: 'id=simulated', reference: 'reference?' },
  SettleStore: {
    settlementId: 'id',
    storeId: 'id',
    amount: 'money?',
    channel: 'id=simulated',
    reference: 'reference?',
    reserve: 'flag=false',
    officers: 'references?',
  },
  RecordSettlement: { settlementId: 'id', status: 'settlementResult', payoutNumber: 'reference?' },
} as const satisfies CommandTable;
