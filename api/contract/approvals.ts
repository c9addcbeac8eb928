import { z } from 'zod';
import type { CommandType } from '#engine';
import { ROLES, type Role } from './session.ts';
import { id, instant, listQuery, page } from './values.ts';

type TwoPersons = {
  /** `always`: in every stage; `live`: the engine asks for two officers in a live program. */
  readonly when: 'always' | 'live';
  /** Who may be the second person; the first is whoever may send the command. */
  readonly approve: readonly Role[];
};

const OWNER = ['owner'] as const;
const MONEY = ['owner', 'finance'] as const;
const SERVICE = ['owner', 'support'] as const;

/** The commands that take two people: the first proposes, a second one agrees, then it goes to the writer. */
export const TWO_PERSONS: { readonly [Type in CommandType]?: TwoPersons } = {
  SetStage: { when: 'always', approve: OWNER },
  RecordOverride: { when: 'always', approve: OWNER },
  PublishPolicy: { when: 'live', approve: OWNER },
  BeginWindDown: { when: 'live', approve: OWNER },
  InjectCapital: { when: 'live', approve: MONEY },
  AdjustWallet: { when: 'live', approve: MONEY },
  ReleaseHold: { when: 'live', approve: MONEY },
  SettleStore: { when: 'live', approve: MONEY },
  ReviewWithdrawal: { when: 'live', approve: MONEY },
  RefundOrder: { when: 'live', approve: MONEY },
  VoidOrder: { when: 'live', approve: MONEY },
  ReassignOrder: { when: 'live', approve: MONEY },
  MergeMembers: { when: 'live', approve: SERVICE },
  RuleCase: { when: 'live', approve: SERVICE },
};

export function mayApprove(role: Role, type: string): boolean {
  return TWO_PERSONS[type as CommandType]?.approve.includes(role) ?? false;
}

export const APPROVAL_STATUSES = ['waiting', 'approved', 'done', 'refused', 'rejected', 'expired'] as const;

export const approvalSchema = z
  .object({
    approvalId: id,
    type: z.string(),
    fields: z.looseObject({}).meta({ description: 'The command, without id and officers.' }),
    proposedBy: z.string(),
    proposedAt: instant,
    expiresAt: instant,
    status: z.enum(APPROVAL_STATUSES),
    approvers: z.array(z.enum(ROLES)).meta({ description: 'Who may be the second person.' }),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    reason: z.string().nullable(),
    outcome: z.looseObject({}).nullable().meta({ description: 'What the writer answered.' }),
  })
  .meta({ id: 'Approval' });
export const approvalsPage = page(approvalSchema);
export const approvalsQuery = listQuery.extend({ status: z.enum(APPROVAL_STATUSES).optional() });

export const proposalBody = z.strictObject({
  type: z.enum(Object.keys(TWO_PERSONS) as [string, ...string[]]),
  fields: z.looseObject({}).meta({ description: 'The command’s fields, without id and officers.' }),
});
export const rejectionBody = z.strictObject({ reason: z.string().trim().min(1).max(200) });

export type ApprovalRow = z.infer<typeof approvalSchema>;
export type ProposalBody = z.infer<typeof proposalBody>;
export type ApprovalsQuery = { readonly status?: (typeof APPROVAL_STATUSES)[number] };
