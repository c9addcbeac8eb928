import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import { accountOf } from '../../ledger/post.ts';
import type { Json } from '../encode.ts';
import type { ProgramState } from '../state.ts';
import type { Campaign } from './state.ts';

export function budgetRegisters(state: ProgramState): { readonly [register: string]: Json } {
  const budgets = [...state.budgets.budgets].map((id) => [
    id,
    { left: formatMoney(accountOf(state, `budget:${id}`).balance) },
  ]);
  const campaigns = [...state.budgets.campaigns].map(([id, campaign]) => [id, campaignJson(campaign)]);
  return { budgets: Object.fromEntries(budgets), campaigns: Object.fromEntries(campaigns) };
}

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
