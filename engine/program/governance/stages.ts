import type { Stage } from '../shape/choices.ts';

type Commands = ReadonlySet<string>;

/** What a draft takes: writing the policy, and who is who. Nothing that moves money. */
const IN_DRAFT: Commands = new Set([
  ...['SetStage', 'PublishPolicy', 'RecordOverride', 'EndOverride', 'RegisterMember', 'BindMember'],
  ...['UnbindMember', 'RegisterStore', 'UpdateStore', 'AppointAgent', 'EndAgency', 'SetProduct'],
  ...['SetRank', 'SetShareholder', 'Pause', 'Resume', 'Tick'],
]);

/** What a program that is winding down takes no more. */
const NOT_WINDING_DOWN: Commands = new Set([
  ...['PlaceOrder', 'RedeemPoints', 'InjectCapital', 'Redenominate', 'ConvertPoints', 'StartConversion'],
  ...['AllotShares', 'StartSubsidy', 'ImportLegacyClaim', 'PublishPolicy', 'SetStage', 'BeginWindDown'],
]);

/** Nor this, once paying has begun: it would change what is shared out. */
const NOT_WHILE_PAYING: Commands = new Set(['RefundOrder', 'VoidOrder', 'ReassignOrder', 'SettleOrder']);

/** What a closed program takes: paying out what it owes, and what it still holds for somebody. */
const WHEN_CLOSED: Commands = new Set([
  ...['RequestWithdrawal', 'ReviewWithdrawal', 'RecordPayout', 'CancelWithdrawal', 'RemitTax', 'SettleStore'],
  ...['RecordSplit', 'AdjustWallet', 'UnfreezeMember', 'EndMember', 'Pause', 'Resume', 'Tick'],
  ...['StopSubsidy', 'ReleaseHold', 'RecordSettlement'],
]);

/**
 * Whether a program in a stage takes commands of a type.
 *
 * Source   economics §14.
 */
export function stageTakes(stage: Stage, paying: boolean, type: string): boolean {
  switch (stage) {
    case 'rehearsal':
    case 'live':
      return type !== 'PayWindDown';
    case 'draft':
      return IN_DRAFT.has(type);
    case 'winding-down':
      return !NOT_WINDING_DOWN.has(type) && !(paying && NOT_WHILE_PAYING.has(type));
    case 'closed':
      return WHEN_CLOSED.has(type);
  }
}
