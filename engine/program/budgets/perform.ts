import type { Handlers } from '../handlers.ts';
import { adjustWallet } from './adjust-wallet.ts';
import type { BUDGET_COMMANDS } from './commands.ts';
import { fundBudget } from './fund-budget.ts';
import { startSubsidy } from './start-subsidy.ts';
import { stopSubsidy } from './stop-subsidy.ts';

export const BUDGET_HANDLERS: Handlers<typeof BUDGET_COMMANDS> = {
  FundBudget: fundBudget,
  AdjustWallet: adjustWallet,
  StartSubsidy: startSubsidy,
  StopSubsidy: stopSubsidy,
};
