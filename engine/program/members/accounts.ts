import { type Account, newAccount } from '../../ledger/account.ts';
import type { Member } from './state.ts';

/**
 * A member's wallet to post to, opened on first use: of a hundred thousand members few have sold, and fewer still
 * are paid commissions, and accounts of the others would be a third of all that is kept of a member.
 */
export function walletOf(member: Member): Account {
  member.wallet ??= newAccount('wallet', member.id);
  return member.wallet;
}

/** What a member is paid commissions to, opened on first use. */
export function commissionOf(member: Member): Account {
  member.commission ??= newAccount('commission', member.id);
  return member.commission;
}
