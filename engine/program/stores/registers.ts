import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Settlement } from './settlement.ts';

export const SETTLEMENT_REGISTERS = {
  settlements: registerOf((state) => state.settlements, settlementJson),
} satisfies Registers;

function settlementJson({ store, status, amount, channel, ...rest }: Settlement): Json {
  return {
    storeId: store.id,
    status,
    amount: formatMoney(amount),
    channel,
    reference: rest.reference ?? null,
    payoutNumber: rest.payoutNumber ?? null,
    at: formatInstant(rest.at),
    changedAt: formatInstant(rest.changedAt),
  };
}
