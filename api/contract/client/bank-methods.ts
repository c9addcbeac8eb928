import {
  type BankBalanceBody,
  type BankBalancesQuery,
  bankBalanceSchema,
  bankBalancesPage,
} from '../bank-balances.ts';
import type { ListQuery } from '../values.ts';
import type { Sender } from './sender.ts';

export function bankMethods({ get, ask }: Sender) {
  return {
    bankBalances: (query: ListQuery & BankBalancesQuery = {}) =>
      get('/bank-balances', bankBalancesPage, query),
    enterBankBalance: (body: BankBalanceBody) => ask('/bank-balances', bankBalanceSchema, body),
  };
}
