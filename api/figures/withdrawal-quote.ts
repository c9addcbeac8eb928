import type { WithdrawalQuote } from '#contract';
import { type CommandOf, formatMoney, type ProgramState, planWithdrawal, type Refusal } from '#engine';

/** What a withdrawal would pay and withhold now: the engine's own plan. */
export function quoteWithdrawal(
  state: ProgramState,
  command: CommandOf<'RequestWithdrawal'>,
): WithdrawalQuote | Refusal {
  const planned = planWithdrawal(state, { ...command, withdrawalId: '' });
  if ('code' in planned) return planned;
  const { memberId = null, storeId = null, source, amount, tax, net } = planned;
  return {
    memberId,
    storeId,
    source,
    amount: formatMoney(amount),
    tax: formatMoney(tax),
    net: formatMoney(net),
    seq: state.seq,
  };
}
