import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import type { ProgramState } from '../state.ts';
import type { Withdrawal } from './state.ts';

export function withdrawalRegisters(state: ProgramState): { readonly [register: string]: Json } {
  const rows = [...state.withdrawals.all].map(([id, withdrawal]) => [id, withdrawalJson(withdrawal)]);
  return { withdrawals: Object.fromEntries(rows) };
}

function withdrawalJson({ member, store, source, amount, tax, channel, ...rest }: Withdrawal): Json {
  return {
    memberId: member?.id ?? null,
    storeId: store?.id ?? null,
    source,
    status: rest.status,
    amount: formatMoney(amount),
    tax: formatMoney(tax),
    net: formatMoney(amount - tax),
    channel,
    payoutNumber: rest.payoutNumber ?? null,
    requestedAt: formatInstant(rest.requestedAt),
  };
}
