import { type PolicyDocument, PRESETS } from '#engine';
import type { CommandJson } from '#journal';
import type { Random } from '../model/random.ts';

export const PAYOUT_POLICY: PolicyDocument = {
  ...PRESETS.get('local-life')!,
  tax: { wallet: 'incidental', commission: 'per-payment' },
};

const MEMBERS = 20;

/** Members who bought for much, sold all their points, and a store with much to be paid. */
export function openingCommands(): CommandJson[] {
  const members = Array.from({ length: MEMBERS }, (_, place) => `m${place}`);
  return [
    ...members.map((memberId) => ({ id: `join-${memberId}`, type: 'RegisterMember', memberId })),
    { id: 'shop', type: 'RegisterStore', storeId: 'shop', ownerId: 'm0', region: '330106' },
    ...members.flatMap((memberId) => [
      order(memberId, 'first'),
      order(memberId, 'second'),
      {
        id: `sell-${memberId}`,
        type: 'RedeemPoints',
        redemptionId: `red-${memberId}`,
        memberId,
        points: 'all',
      },
    ]),
  ];
}

function order(memberId: string, name: string): CommandJson {
  const orderId = `${name}-${memberId}`;
  return { id: orderId, type: 'PlaceOrder', orderId, memberId, storeId: 'shop', amount: '500000.00' };
}

/** A withdrawal and its approval, or a settlement of the store. */
export function payout(place: number, random: Random): CommandJson[] {
  const amount = `${random.below(90) + 1}.${String(random.below(100)).padStart(2, '0')}`;
  if (random.chance(0.3)) return [settlement(place, amount)];
  const withdrawalId = `w${place}`;
  const from = random.chance(0.9)
    ? { memberId: `m${random.below(MEMBERS)}`, from: 'wallet' }
    : { storeId: 'shop', from: 'payable' };
  return [
    { id: `ask-${place}`, type: 'RequestWithdrawal', withdrawalId, ...from, amount },
    { id: `approve-${place}`, type: 'ReviewWithdrawal', withdrawalId, decision: 'approve' },
  ];
}

function settlement(place: number, amount: string): CommandJson {
  const asked = { settlementId: `s${place}`, storeId: 'shop', amount, reserve: true };
  return { id: `settle-${place}`, type: 'SettleStore', ...asked };
}
