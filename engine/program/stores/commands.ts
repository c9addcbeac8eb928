import type { CommandTable } from '../shape/field.ts';

export const STORE_COMMANDS = {
  RegisterStore: { storeId: 'id', ownerId: 'id', tariff: 'id?', region: 'region?', recruiterId: 'id?' },
  FundDeposit: { storeId: 'id', amount: 'money', channel: 'id=simulated', reference: 'reference?' },
  RecordSplit: { storeId: 'id', amount: 'money', channel: 'id=simulated', reference: 'reference?' },
} as const satisfies CommandTable;
