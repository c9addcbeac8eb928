import type { Account } from '../../ledger/account.ts';
import { accountOf } from '../../ledger/post.ts';
import type { Remainder } from '../../rules/policy.ts';
import type { ProgramState } from '../state.ts';
import type { Order } from './state.ts';

/** Whether an order's money passes through `pending`. */
export function waits(order: Order): boolean {
  return order.due > order.placedAt;
}

export function remainderAccount(state: ProgramState, to: Remainder): Account {
  if (to === 'pool') return state.pool;
  return to === 'platform' ? state.revenue : accountOf(state, 'dividends');
}
