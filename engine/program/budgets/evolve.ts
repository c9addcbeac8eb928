import { accountOf, cashOf, post } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import { walletOf } from '../members/accounts.ts';
import type { ProgramState } from '../state.ts';
import type { BudgetEvent, BudgetFunded, SubsidyStarted, SubsidyStopped, WalletAdjusted } from './events.ts';

export const BUDGET_EVOLVERS: Evolvers<BudgetEvent> = {
  BudgetFunded: budgetFunded,
  WalletAdjusted: walletAdjusted,
  SubsidyStarted: subsidyStarted,
  SubsidyStopped: subsidyStopped,
};

function budgetFunded(state: ProgramState, { budgetId, amount, channel }: BudgetFunded): void {
  state.budgets.budgets.add(budgetId);
  post(state, cashOf(state, channel), accountOf(state, `budget:${budgetId}`), amount, 'budget');
}

function walletAdjusted(state: ProgramState, event: WalletAdjusted): void {
  state.budgets.adjustments.add(event.adjustmentId);
  const wallet = walletOf(state.members.get(event.memberId)!);
  const budget = accountOf(state, `budget:${event.budgetId}`);
  const [from, to] = event.direction === 'pay' ? [budget, wallet] : [wallet, budget];
  post(state, from, to, event.amount, 'adjustment');
}

function subsidyStarted(state: ProgramState, event: SubsidyStarted): void {
  const { campaignId: id, budget, subsidyPpm, capPerOrder, from, to, channel } = event;
  const account = accountOf(state, `subsidy:${id}`);
  const terms = { ppm: BigInt(subsidyPpm), capPerOrder, from, to, channel };
  state.budgets.campaigns.set(id, { id, account, ...terms, stopped: false });
  post(state, cashOf(state, channel), account, budget, 'subsidy');
}

function subsidyStopped(state: ProgramState, { campaignId, returned }: SubsidyStopped): void {
  const campaign = state.budgets.campaigns.get(campaignId)!;
  campaign.stopped = true;
  post(state, campaign.account, cashOf(state, campaign.channel), returned, 'subsidy');
}
