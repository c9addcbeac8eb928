import type { CommandType } from '#engine';
import { ROLES, type Role } from './session.ts';

const OWNER = ['owner'] as const;
const MONEY = ['owner', 'finance'] as const;
const SERVICE = ['owner', 'support'] as const;
const DESK = ['owner', 'finance', 'support'] as const;

/** Which role may send which command. Who may not is refused before anything of the command is looked at. */
export const COMMAND_ROLES: Readonly<Record<CommandType, readonly Role[]>> = {
  RegisterMember: DESK,
  BindMember: DESK,
  UnbindMember: SERVICE,
  RebindMembers: OWNER,
  EndMember: SERVICE,
  MergeMembers: SERVICE,
  FreezeMember: DESK,
  UnfreezeMember: DESK,
  SetRank: OWNER,
  RegisterStore: SERVICE,
  UpdateStore: SERVICE,
  SuspendStore: DESK,
  ResumeStore: SERVICE,
  SettleStore: MONEY,
  RecordSettlement: MONEY,
  FundDeposit: MONEY,
  RecordSplit: MONEY,
  AppointAgent: OWNER,
  EndAgency: OWNER,
  PlaceOrder: DESK,
  SettleOrder: MONEY,
  RefundOrder: DESK,
  VoidOrder: DESK,
  ReassignOrder: DESK,
  ReleaseHold: MONEY,
  RedeemPoints: SERVICE,
  SetProduct: SERVICE,
  AdjustStock: SERVICE,
  ImportLegacyClaim: MONEY,
  ReleaseCredits: MONEY,
  InjectCapital: MONEY,
  FundBudget: MONEY,
  AdjustWallet: MONEY,
  StartSubsidy: MONEY,
  StopSubsidy: MONEY,
  SetShareholder: OWNER,
  PayDividend: MONEY,
  StartConversion: OWNER,
  ConvertPoints: SERVICE,
  AllotShares: OWNER,
  ReleaseEntitlement: MONEY,
  RequestWithdrawal: SERVICE,
  ReviewWithdrawal: MONEY,
  CancelWithdrawal: DESK,
  RecordPayout: MONEY,
  RemitTax: MONEY,
  OpenCase: DESK,
  AssignCase: SERVICE,
  AddEvidence: SERVICE,
  RuleCase: SERVICE,
  AppealCase: SERVICE,
  ExecuteRuling: SERVICE,
  UndoRuling: SERVICE,
  CreateProgram: OWNER,
  SetStage: OWNER,
  PublishPolicy: OWNER,
  RecordOverride: OWNER,
  EndOverride: OWNER,
  Pause: DESK,
  Resume: MONEY,
  Redenominate: OWNER,
  BeginWindDown: OWNER,
  PayWindDown: OWNER,
  Tick: MONEY,
};

/**
 * Which role may do what at the desk, beside commands. Lists and figures of a program are `program.read`: every
 * role reads them all, since each of them answers questions or checks.
 */
export const DESK_ROLES = {
  'program.read': ROLES,
  'staff.read': ['owner', 'auditor'],
  'staff.change': OWNER,
  'keys.read': ['owner', 'auditor'],
  'keys.change': OWNER,
  'audit.read': ['owner', 'finance', 'auditor'],
  'approvals.read': ROLES,
  'people.read': ROLES,
  'people.names': MONEY,
  'people.change': SERVICE,
  'people.reveal': DESK,
  'people.export': SERVICE,
  'people.erase': OWNER,
  'evidence.read': ['owner', 'support', 'auditor'],
  'evidence.change': SERVICE,
  'notifications.read': ROLES,
  'notifications.retry': SERVICE,
  'bank.enter': MONEY,
  'difference.close': MONEY,
  'webhooks.read': ['owner', 'auditor'],
  'webhooks.change': OWNER,
  'papers.change': MONEY,
  'books.export': ['owner', 'finance', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type DeskAct = keyof typeof DESK_ROLES;

export function mayAct(role: Role, act: DeskAct): boolean {
  return (DESK_ROLES[act] as readonly Role[]).includes(role);
}

export function maySend(role: Role, type: string): boolean {
  return Object.hasOwn(COMMAND_ROLES, type) && COMMAND_ROLES[type as CommandType].includes(role);
}
