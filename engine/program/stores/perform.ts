import type { Handlers } from '../handlers.ts';
import type { STORE_COMMANDS } from './commands.ts';
import { fundDeposit } from './fund-deposit.ts';
import { recordSettlement } from './record-settlement.ts';
import { recordSplit } from './record-split.ts';
import { registerStore } from './register-store.ts';
import { resumeStore } from './resume-store.ts';
import { settleStore } from './settle-store.ts';
import { suspendStore } from './suspend-store.ts';
import { updateStore } from './update-store.ts';

export const STORE_HANDLERS: Handlers<typeof STORE_COMMANDS> = {
  RegisterStore: registerStore,
  UpdateStore: updateStore,
  SuspendStore: suspendStore,
  ResumeStore: resumeStore,
  FundDeposit: fundDeposit,
  RecordSplit: recordSplit,
  SettleStore: settleStore,
  RecordSettlement: recordSettlement,
};
