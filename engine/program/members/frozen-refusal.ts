import type { Micro } from '../../amount/quantity.ts';
import { heldIn } from '../../ledger/account.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { Member } from './state.ts';

/**
 * What a frozen member is answered who sells, converts or withdraws.
 *
 * Shape    (member, what a withdrawal takes) → refusal or undefined. Frozen without an amount: always. With
 *          one: only a withdrawal that would leave less than it on wallet and commission together.
 * Refuses  member_frozen.
 * Source   economics §15.
 */
export function frozenRefusal(member: Member, withdrawn?: Micro): Refusal | undefined {
  const { frozen } = member;
  if (!frozen) return undefined;
  const refusal = refuse('member_frozen', { memberId: member.id });
  if (frozen.amount === undefined) return refusal;
  if (withdrawn === undefined) return undefined;
  const left = heldIn(member.wallet) + heldIn(member.commission) - withdrawn;
  return left < frozen.amount ? refusal : undefined;
}
