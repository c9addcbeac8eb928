import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import { accountOf } from '../../ledger/post.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Campaign } from './state.ts';

export const BUDGET_REGISTERS = {
  budgets: {
    ids: (state) => state.budgets.budgets,
    row: (state, id) =>
      state.budgets.budgets.has(id)
        ? { left: formatMoney(accountOf(state, `budget:${id}`).balance) }
        : undefined,
  },
  campaigns: registerOf((state) => state.budgets.campaigns, campaignJson),
} satisfies Registers;

function campaignJson({ account, ppm, capPerOrder, from, to, channel, stopped }: Campaign): Json {
  return {
    left: formatMoney(account.balance),
    ppm: Number(ppm),
    capPerOrder: capPerOrder === undefined ? null : formatMoney(capPerOrder),
    from: formatInstant(from),
    to: formatInstant(to),
    channel,
    stopped,
  };
}
