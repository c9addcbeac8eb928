import { balance, budget, cash, commission, post, wallet } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { parseMoney, splitByWeights, wholeFen } from './numbers.ts';
import { isActive, isUsed, memberActive, use } from './people.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse, ruleRefuses } from './rules.ts';
import type { Run } from './state.ts';

export function setShareholder(run: Run, command: CommandOf<'SetShareholder'>): Refusal | null {
  const { memberId, weight } = command;
  const refusal =
    memberActive(run, memberId) ?? (weight > 0 ? ruleRefuses(run, 'shareholder_dividend') : null);
  if (refusal) return refusal;
  if (weight === 0) run.state.shareholders.delete(memberId);
  else run.state.shareholders.set(memberId, BigInt(weight));
  return null;
}

export function payDividend(run: Run, command: CommandOf<'PayDividend'>): Refusal | null {
  const { state } = run;
  const fund = balance(state, 'dividends');
  const amount = command.amount === undefined ? wholeFen(fund) : parseMoney(command.amount);
  const holders = [...state.shareholders].filter(([memberId]) => isActive(state, memberId));
  const refusal =
    when(isUsed(run, 'dividend', command.dividendId), 'dividend_exists') ??
    when(holders.length === 0, 'no_shareholders') ??
    when(amount === 0n, 'amount_not_positive') ??
    ruleRefuses(run, 'shareholder_dividend') ??
    when(amount > fund, 'insufficient_fund');
  if (refusal) return refusal;
  use(run, 'dividend', command.dividendId);
  const shares = splitByWeights(
    amount,
    holders.map(([, weight]) => weight),
  );
  holders.forEach(([memberId], index) => {
    post(state, 'dividends', commission(memberId), shares[index]!);
  });
  return null;
}

export function fundBudget(run: Run, command: CommandOf<'FundBudget'>): Refusal | null {
  const amount = parseMoney(command.amount);
  if (amount === 0n) return 'amount_not_positive';
  run.state.budgets.add(command.budgetId);
  post(run.state, cash(command.channel), budget(command.budgetId), amount);
  return null;
}

export function adjustWallet(run: Run, command: CommandOf<'AdjustWallet'>): Refusal | null {
  const { state } = run;
  const { adjustmentId, memberId, budgetId, direction = 'pay' } = command;
  const amount = parseMoney(command.amount);
  const accounts = [budget(budgetId), wallet(memberId)] as const;
  const [from, to] = direction === 'pay' ? accounts : ([accounts[1], accounts[0]] as const);
  const refusal =
    when(isUsed(run, 'adjustment', adjustmentId), 'adjustment_exists') ??
    memberActive(run, memberId) ??
    when(!state.budgets.has(budgetId), 'budget_not_found') ??
    when(amount === 0n, 'amount_not_positive') ??
    officersRefuse(run, command.officers) ??
    when(amount > balance(state, from), 'insufficient_balance');
  if (refusal) return refusal;
  use(run, 'adjustment', adjustmentId);
  post(state, from, to, amount);
  return null;
}
