import type { Command, CommandType } from './commands.ts';
import type { Pausable } from './commands-rule.ts';
import { type Refusal, when } from './refusals.ts';
import { brokenBy, rulesRefuse } from './rules.ts';
import type { Run } from './state.ts';

const DRAFT: readonly CommandType[] = [
  ...(['SetStage', 'PublishPolicy', 'RecordOverride', 'EndOverride', 'RegisterMember'] as const),
  ...(['BindMember', 'UnbindMember', 'RegisterStore', 'UpdateStore', 'AppointAgent'] as const),
  ...(['EndAgency', 'SetProduct', 'SetRank', 'SetShareholder', 'Pause', 'Resume', 'Tick'] as const),
];

const NOT_WINDING_DOWN: readonly CommandType[] = [
  ...(['PlaceOrder', 'RedeemPoints', 'InjectCapital', 'Redenominate', 'ConvertPoints'] as const),
  ...(['StartConversion', 'AllotShares', 'StartSubsidy', 'ImportLegacyClaim'] as const),
  ...(['PublishPolicy', 'SetStage', 'BeginWindDown'] as const),
];

const NOT_PAYING: readonly CommandType[] = ['RefundOrder', 'VoidOrder', 'ReassignOrder', 'SettleOrder'];

const CLOSED: readonly CommandType[] = [
  ...(['RequestWithdrawal', 'ReviewWithdrawal', 'RecordPayout', 'CancelWithdrawal', 'RemitTax'] as const),
  ...(['SettleStore', 'RecordSplit', 'AdjustWallet', 'UnfreezeMember', 'EndMember'] as const),
  ...(['Pause', 'Resume', 'Tick', 'StopSubsidy', 'ReleaseHold', 'RecordSettlement'] as const),
];

function isTaken({ state }: Run, type: CommandType): boolean {
  if (type === 'PayWindDown') return state.stage === 'winding-down';
  if (state.stage === 'draft') return DRAFT.includes(type);
  if (state.stage === 'closed') return CLOSED.includes(type);
  if (state.stage !== 'winding-down') return true;
  return !NOT_WINDING_DOWN.includes(type) && !(state.paying !== null && NOT_PAYING.includes(type));
}

const PAUSED_BY: Partial<Record<CommandType, Pausable>> = {
  PlaceOrder: 'orders',
  ...{ RedeemPoints: 'redemptions', ConvertPoints: 'redemptions' },
  ...{ RequestWithdrawal: 'payouts', ReviewWithdrawal: 'payouts' },
  ...{ SettleStore: 'payouts', PayDividend: 'payouts' },
  ...{ BindMember: 'binding', RebindMembers: 'binding' },
};

function pausedBy(command: Command): Pausable | undefined {
  if (command.type === 'RegisterMember') return command.referrerId === undefined ? undefined : 'binding';
  return PAUSED_BY[command.type];
}

/** Stage, pauses, and what the policy of a live program needs before it may take orders: in this order. */
export function gatesRefuse(run: Run, command: Command): Refusal | null {
  const pausable = pausedBy(command);
  return (
    when(!isTaken(run, command.type), 'wrong_stage') ??
    when(pausable !== undefined && run.state.pauses.has(pausable), 'paused') ??
    (command.type === 'PlaceOrder' ? rulesRefuse(run, brokenBy(run.state.policy)) : null)
  );
}
