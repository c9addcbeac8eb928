import { appointAgent, endAgency } from './agencies.ts';
import { fundDeposit, injectCapital, recordSplit } from './capital.ts';
import { addEvidence, appealCase, assignCase, openCase, ruleCase } from './cases.ts';
import type { Command, CommandOf, CommandType } from './commands.ts';
import { adjustWallet, fundBudget, payDividend, setShareholder } from './funds.ts';
import { importLegacyClaim, releaseCredits } from './legacy.ts';
import {
  bindMember,
  endMember,
  freezeMember,
  rebindMembers,
  registerMember,
  setRank,
  unbindMember,
  unfreezeMember,
} from './members.ts';
import { mergeMembers } from './merge.ts';
import { placeOrder, settleOrder } from './orders.ts';
import { publishPolicy, redenominate } from './policies.ts';
import { adjustStock, setProduct } from './products.ts';
import { reassignOrder, releaseHold } from './reassign.ts';
import { redeemPoints } from './redemptions.ts';
import { refundOrder, voidOrder } from './refunds.ts';
import type { Refusal } from './refusals.ts';
import { executeRuling, undoRuling } from './rulings.ts';
import { recordSettlement, settleStore } from './settlements.ts';
import { allotShares, convertPoints, releaseEntitlement, startConversion } from './shares.ts';
import { createProgram, endOverride, pause, recordOverride, resume, setStage } from './stages.ts';
import type { Run } from './state.ts';
import { registerStore, resumeStore, suspendStore, updateStore } from './stores.ts';
import { startSubsidy, stopSubsidy } from './subsidies.ts';
import { tick } from './tick.ts';
import { beginWindDown, payWindDown } from './wind-down.ts';
import {
  cancelWithdrawal,
  recordPayout,
  remitTax,
  requestWithdrawal,
  reviewWithdrawal,
} from './withdrawals.ts';

type Handlers = { [Type in CommandType]: (run: Run, command: CommandOf<Type>) => Refusal | null };

/** Each checks everything before it moves anything. */
const HANDLERS: Handlers = {
  RegisterMember: registerMember,
  BindMember: bindMember,
  UnbindMember: unbindMember,
  RebindMembers: rebindMembers,
  EndMember: endMember,
  MergeMembers: mergeMembers,
  FreezeMember: freezeMember,
  UnfreezeMember: unfreezeMember,
  SetRank: setRank,
  RegisterStore: registerStore,
  UpdateStore: updateStore,
  SuspendStore: suspendStore,
  ResumeStore: resumeStore,
  SettleStore: settleStore,
  RecordSettlement: recordSettlement,
  AppointAgent: appointAgent,
  EndAgency: endAgency,
  PlaceOrder: placeOrder,
  SettleOrder: settleOrder,
  RefundOrder: refundOrder,
  VoidOrder: voidOrder,
  ReassignOrder: reassignOrder,
  ReleaseHold: releaseHold,
  SetProduct: setProduct,
  AdjustStock: adjustStock,
  RedeemPoints: redeemPoints,
  ImportLegacyClaim: importLegacyClaim,
  ReleaseCredits: releaseCredits,
  Tick: tick,
  InjectCapital: injectCapital,
  RecordSplit: recordSplit,
  FundDeposit: fundDeposit,
  SetShareholder: setShareholder,
  PayDividend: payDividend,
  StartConversion: startConversion,
  ConvertPoints: convertPoints,
  ReleaseEntitlement: releaseEntitlement,
  AllotShares: allotShares,
  FundBudget: fundBudget,
  AdjustWallet: adjustWallet,
  StartSubsidy: startSubsidy,
  StopSubsidy: stopSubsidy,
  RequestWithdrawal: requestWithdrawal,
  ReviewWithdrawal: reviewWithdrawal,
  CancelWithdrawal: cancelWithdrawal,
  RecordPayout: recordPayout,
  RemitTax: remitTax,
  CreateProgram: createProgram,
  SetStage: setStage,
  PublishPolicy: publishPolicy,
  Redenominate: redenominate,
  Pause: pause,
  Resume: resume,
  RecordOverride: recordOverride,
  EndOverride: endOverride,
  OpenCase: openCase,
  AssignCase: assignCase,
  AddEvidence: addEvidence,
  RuleCase: ruleCase,
  AppealCase: appealCase,
  ExecuteRuling: executeRuling,
  UndoRuling: undoRuling,
  BeginWindDown: beginWindDown,
  PayWindDown: payWindDown,
};

export const COMMAND_TYPES = Object.keys(HANDLERS) as CommandType[];

export function perform(run: Run, command: Command): Refusal | null {
  const handler = HANDLERS[command.type] as (run: Run, command: Command) => Refusal | null;
  return handler(run, command);
}
