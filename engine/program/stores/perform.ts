import type { Handlers } from '../handlers.ts';
import type { STORE_COMMANDS } from './commands.ts';
import { fundDeposit } from './fund-deposit.ts';
import { recordSplit } from './record-split.ts';
import { registerStore } from './register-store.ts';

export const STORE_HANDLERS: Handlers<typeof STORE_COMMANDS> = {
  RegisterStore: registerStore,
  FundDeposit: fundDeposit,
  RecordSplit: recordSplit,
};
