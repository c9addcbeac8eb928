import { z } from 'zod';
import { rejectionBody } from './approvals.ts';
import { dayIn, id, idIn, instant, minSeqQuery, money, seq } from './values.ts';

export const PAYOUT_STAGES = ['ready', 'sent', 'done', 'disputed'] as const;
export type PayoutStage = (typeof PAYOUT_STAGES)[number];

const payoutFields = {
  withdrawalId: id.nullable().meta({ description: 'What it pays: this, or a settlement.' }),
  settlementId: id.nullable(),
  payoutNumber: z.string().meta({ description: 'Ours; the same whenever the provider is asked.' }),
  channel: z.string(),
  receiver: z.object({ kind: z.enum(['member', 'store']), id }),
  amount: money.meta({ description: 'What is paid: the withdrawal less its tax, or the settlement.' }),
  stage: z
    .enum(PAYOUT_STAGES)
    .meta({ description: 'disputed: journal and provider say different things; a person has to look.' }),
  tries: z.number().int(),
  dueAt: instant.meta({ description: 'When it is looked at next.' }),
  providerNumber: z.string().nullable(),
  note: z.string().nullable().meta({ description: 'Why it waits, or what is in dispute.' }),
};

export const payoutSchema = z
  .object({
    ...payoutFields,
    answers: z.array(
      z.object({
        at: instant,
        asked: z.enum(['transfer', 'query']),
        status: z
          .string()
          .meta({ description: 'no-answer: nobody knows; unheard: the provider knows no such number.' }),
        reason: z.string().nullable(),
        confirmBy: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Payout' });

export const payoutsQuery = z.object({
  stage: z.enum(PAYOUT_STAGES).optional().meta({ description: 'Default: disputed.' }),
  minSeq: minSeqQuery,
});
export const payoutsSchema = z.object({ items: z.array(z.object(payoutFields)) }).meta({ id: 'Payouts' });

export const reconciliationQuery = z.object({
  day: dayIn.meta({ description: 'A day of the program’s zone, YYYY-MM-DD.' }),
  channel: idIn.optional(),
  minSeq: minSeqQuery,
});

const side = z.object({ count: z.number().int(), amount: money });

export const DIFFERENCES = [
  'missing_in_journal',
  'missing_in_bill',
  'amount_differs',
  'twice_in_bill',
  'twice_in_journal',
] as const;

export const closingSchema = z
  .object({
    closingId: id.meta({ description: 'Of this proposal; made again it has another one.' }),
    reason: z.string(),
    proposedBy: z.string(),
    proposedAt: instant,
    closedBy: z.string().nullable().meta({ description: 'null while a second person has not agreed.' }),
    closedAt: instant.nullable(),
  })
  .meta({ id: 'DifferenceClosing' });

/** Which day the difference is on, so that it can be looked at again before anything is closed. */
const ofDay = { day: reconciliationQuery.shape.day, channel: reconciliationQuery.shape.channel };
export const closingBody = z.strictObject({ ...ofDay, reason: z.string().trim().min(4).max(200) });
/** Of the proposal that was seen: made again, perhaps for another reason, it has another one. */
const closingId = id.meta({ description: 'Of the proposal that was seen: only that one is decided.' });
export const closeDifferenceBody = z.strictObject({ ...ofDay, closingId });
export const rejectClosingBody = rejectionBody.extend({ closingId });

export const reconciliationSchema = z
  .object({
    day: z.string(),
    channel: z.string(),
    bill: side,
    journal: side,
    matched: z.number().int(),
    acrossMidnight: z.number().int().meta({ description: 'Agree, but lie on two sides of a midnight.' }),
    open: z
      .number()
      .int()
      .meta({ description: 'Differences that nobody closed and no payout on its way explains.' }),
    differences: z.array(
      z.object({
        differenceId: id.meta({ description: 'Of what differs: another amount is another difference.' }),
        reason: z.enum(DIFFERENCES),
        payoutNumber: z.string().nullable(),
        billed: z.object({ providerNumber: z.string(), amount: money, at: instant }).nullable(),
        recorded: z
          .object({
            entry: z.number().int(),
            at: instant,
            kind: z.enum(['withdrawal', 'settlement']),
            id,
            amount: money,
          })
          .nullable(),
        closing: closingSchema.nullable(),
      }),
    ),
    asOfSeq: seq,
  })
  .meta({ id: 'Reconciliation' });

export const openDifferencesSchema = z
  .object({
    items: z.array(
      z.object({ day: z.string(), channel: z.string(), count: z.number().int(), checkedAt: instant }),
    ),
    blocked: z.boolean().meta({ description: 'Nothing more is paid out until they are settled.' }),
    overriddenUntil: instant.nullable(),
  })
  .meta({ id: 'OpenDifferences' });

export type OpenDifferences = z.infer<typeof openDifferencesSchema>;
export type PayoutRow = z.infer<typeof payoutSchema>;
export type PayoutsAnswer = z.infer<typeof payoutsSchema>;
export type ReconciliationAnswer = z.infer<typeof reconciliationSchema>;
export type ClosingRow = z.infer<typeof closingSchema>;
export type ReconciliationQuery = { readonly day: string; readonly channel?: string };
