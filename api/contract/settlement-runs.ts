import { z } from 'zod';
import { dayIn, id, idIn, money, textOf } from './values.ts';

export const runDay = dayIn.meta({ description: 'A day of the program’s zone, YYYY-MM-DD.' });

const minimum = textOf(/^\d{1,12}(\.\d{1,2})?$/, 'minimum').meta({
  description: 'Stores owed less are left out; default 0.01.',
});

export const settlementRunBody = z.strictObject({
  day: runDay.optional().meta({ description: 'Today, or a later day, when it is then carried out.' }),
  minimum: minimum.optional(),
  channel: idIn.optional(),
});
export const decideRunBody = z.strictObject({
  askId: id.meta({ description: 'Of the run as it was seen: only that one is agreed to or taken back.' }),
});
export const settlementRunQuery = z.object({ minimum: minimum.optional() });

export const settlementRunSchema = z
  .object({
    day: z.string(),
    askId: id.meta({ description: 'Asked for anew, a run has another one.' }),
    channel: z.string(),
    minimum: money,
    askedBy: z.string(),
    askedAt: z.string(),
    approvedBy: z
      .string()
      .nullable()
      .meta({ description: 'The second person, for what is above the limit.' }),
    stage: z.enum(['asked', 'done', 'cancelled']),
    note: z.string().nullable().meta({ description: 'Why it waits.' }),
    result: z
      .object({
        settled: z.number().int(),
        amount: money,
        below: z.number().int().meta({ description: 'Stores owed something, but less than the minimum.' }),
        refusals: z.number().int(),
        refused: z.array(z.object({ storeId: z.string(), code: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'SettlementRun' });

export const settlementRunsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: runDay.optional(),
});
export const settlementRunsSchema = z.object({
  items: z.array(settlementRunSchema),
  nextCursor: z.string().nullable(),
});

export const settlementPreviewSchema = z
  .object({
    day: z.string().meta({ description: 'Today in the program’s zone.' }),
    stores: z.number().int(),
    amount: money,
    below: z.number().int(),
    aboveLimit: z.number().int().meta({ description: 'Stores whose amount takes two persons.' }),
  })
  .meta({ id: 'SettlementPreview' });

export const settlementScheduleBody = z.strictObject({
  every: textOf(/^(never|daily|weekly:[1-7]|monthly:([1-9]|1\d|2[0-8]))$/, 'schedule').meta({
    description: 'never, daily, weekly:1 (Monday) to weekly:7, monthly:1 to monthly:28.',
  }),
  minimum: minimum.optional(),
  channel: idIn.optional(),
});
export const settlementScheduleSchema = z
  .object({
    every: z.string().meta({ description: 'never: stores are paid only when somebody asks.' }),
    channel: z.string().nullable(),
    minimum: money.nullable(),
    setBy: z.string().nullable(),
    setAt: z.string().nullable(),
  })
  .meta({ id: 'SettlementSchedule' });

export type SettlementScheduleBody = z.infer<typeof settlementScheduleBody>;
export type SettlementScheduleAnswer = z.infer<typeof settlementScheduleSchema>;
export type SettlementRunRow = z.infer<typeof settlementRunSchema>;
export type SettlementRunBody = z.infer<typeof settlementRunBody>;
export type SettlementPreview = z.infer<typeof settlementPreviewSchema>;
