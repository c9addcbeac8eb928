import { z } from 'zod';
import { id, idFilter, instant, money } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const CASE_STATUSES = [
  ...['open', 'assigned', 'ruled', 'appealed', 'executed', 'undone', 'dismissed'],
] as const;
const CASE_KINDS = ['sybil-binding', 'off-platform-payment', 'other-offence', 'service'] as const;

const remedySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bounty'), amount: money, budgetId: id, memberId: id }),
  z.object({ kind: z.literal('move-members'), memberIds: z.array(id), referrerId: id }),
  z.object({ kind: z.literal('delist'), storeId: id }),
  z.object({ kind: z.literal('freeze'), memberId: id }),
]);

const rulingSchema = z.object({
  decision: z.enum(['upheld', 'dismissed']),
  reason: z.string(),
  remedies: z.array(remedySchema),
  officers: z.array(z.string()),
  at: instant,
  appealUntil: instant.meta({ description: 'The first ruling can be appealed until then.' }),
});

const executionSchema = z.object({
  at: instant,
  bounties: z.array(z.object({ budgetId: id, memberId: id, amount: money })),
  moved: z.array(z.object({ memberId: id, fromReferrerId: id.nullable() })),
  suspended: z.array(id).meta({ description: 'Stores that the ruling suspended.' }),
  frozen: z.array(id).meta({ description: 'Members that the ruling froze.' }),
});

export const caseSchema = z
  .object({
    caseId: id,
    status: z.enum(CASE_STATUSES),
    kind: z.enum(CASE_KINDS),
    reporterId: id.nullable(),
    storeId: id.nullable(),
    memberId: id.nullable(),
    orderId: id.nullable(),
    openedAt: instant,
    officer: z.string().nullable(),
    evidence: z.array(z.string()).meta({ description: 'References of the desk’s records.' }),
    ruling: rulingSchema.nullable().meta({ description: 'The newest.' }),
    appeal: z.object({ memberId: id, at: instant }).nullable(),
    execution: executionSchema.nullable().meta({ description: 'What the ruling has changed.' }),
    undoneFor: z.string().nullable(),
  })
  .meta({ id: 'Case' });

/** What the one who opened it may know: what was decided, not who decided, nor about whom else. */
export const ownCaseSchema = caseSchema
  .pick({
    caseId: true,
    status: true,
    kind: true,
    storeId: true,
    memberId: true,
    orderId: true,
    openedAt: true,
  })
  .extend({ ruling: rulingSchema.pick({ decision: true, at: true, appealUntil: true }).nullable() })
  .meta({ id: 'OwnCase' });

export const CASE_LISTS = {
  cases: {
    path: '/cases',
    tag: 'cases',
    summary: 'Cases, newest first',
    key: 'caseId',
    row: caseSchema,
    filters: {
      memberId: idFilter,
      storeId: idFilter,
      reporterId: idFilter,
      orderId: idFilter,
      status: z.enum(CASE_STATUSES).optional(),
      kind: z.enum(CASE_KINDS).optional(),
    },
  },
} as const satisfies RegisterLists;
