import type { Account } from '../../ledger/account.ts';
import { accountOf } from '../../ledger/post.ts';
import { commissionOf } from '../members/accounts.ts';
import type { ProgramState } from '../state.ts';
import type { CommissionTaken } from './events.ts';
import type { CommissionPlace, OrderCommission } from './state.ts';

/** The account a commission lies in, or lay in when it was given up. */
export function commissionAccount(state: ProgramState, memberId: string, place: CommissionPlace): Account {
  if (place === 'hold') return accountOf(state, 'platform:hold');
  return place === 'platform' ? state.revenue : commissionOf(state.members.get(memberId)!);
}

/** Where a commission lies, or an event says it is taken from. */
export function placeOf({ withheld, forfeited }: OrderCommission): CommissionPlace {
  if (withheld) return 'hold';
  return forfeited ? 'platform' : 'member';
}

/** Part of an order's commission as events take it from where it lies. */
export function takenFrom(
  { kind, memberId, withheld, forfeited }: OrderCommission,
  amount: bigint,
): CommissionTaken {
  return { kind, memberId, amount, withheld, forfeited };
}
