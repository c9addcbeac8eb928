import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Withdrawal } from './state.ts';

export const WITHDRAWAL_REGISTERS = {
  withdrawals: registerOf((state) => state.withdrawals.all, withdrawalJson),
} satisfies Registers;

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
