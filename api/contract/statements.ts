import { z } from 'zod';
import { FIELD_READERS } from '#engine';
import { instant, isDay, minSeqQuery, seq } from './values.ts';

export const moment = z
  .string()
  .max(40)
  .refine((text) => isDay(text) || FIELD_READERS.instant.read(text) !== undefined, 'day_or_instant');

/** Amounts in the account's unit: 6 decimals, points 18. */
const amount = z.string().regex(/^-?\d+\.\d{6}(\d{12})?$/);
const unit = z.enum(['money', 'points', 'credits']);

export const balanceQuery = z.object({
  atSeq: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  at: moment.optional().meta({ description: 'Just before this midnight or time; now without either.' }),
  minSeq: minSeqQuery,
});
export const balanceSchema = z
  .object({
    account: z.string(),
    unit,
    balance: amount,
    entry: z.number().int().meta({ description: 'The journal entry it is as of.' }),
    seq,
    at: instant.nullable().meta({ description: 'Time of that entry.' }),
  })
  .meta({ id: 'PastBalance' });
export type BalanceQuery = { readonly atSeq?: number; readonly at?: string };
export type BalanceView = z.infer<typeof balanceSchema>;

export const statementQuery = z.object({
  from: moment.meta({ description: 'From this midnight or time on.' }),
  to: moment.meta({ description: 'Before this one.' }),
  format: z.enum(['json', 'csv']).optional(),
  minSeq: minSeqQuery,
});
export type StatementQuery = { readonly from: string; readonly to: string };

const lineSchema = z.object({
  entry: z.number().int(),
  at: instant,
  kind: z.string().meta({ description: 'Why: the kind of the posting, or of the movement of points.' }),
  other: z
    .string()
    .nullable()
    .meta({ description: 'The account on the other side, or an order; null: several.' }),
  amount,
  balance: amount.meta({ description: 'After this line.' }),
});
export const statementSchema = z
  .object({
    number: z
      .string()
      .meta({ description: 'Whose, from, to, as of which seq: the same again for the same.' }),
    kind: z.enum(['member', 'store', 'agent', 'shareholder', 'program']),
    id: z.string(),
    from: instant,
    to: instant,
    final: z.boolean().meta({ description: 'The period is over: nothing can be added to it.' }),
    seq,
    entry: z.number().int(),
    sections: z.array(
      z.object({
        account: z.string(),
        unit,
        opening: amount,
        lines: z.array(lineSchema),
        sums: z.array(z.object({ kind: z.string(), amount })).meta({
          description:
            'What the lines of a kind come to, in the order they first appear; together closing − opening.',
        }),
        closing: amount,
      }),
    ),
  })
  .meta({ id: 'Statement' });
export type StatementView = z.infer<typeof statementSchema>;
/** Whose statement: the path says it in the plural. */
export const STATEMENTS = ['members', 'stores', 'agents', 'shareholders', 'program'] as const;
export type StatementOf = (typeof STATEMENTS)[number];

export function statementPath(of: StatementOf, id: string | undefined): string {
  return of === 'program' ? '/statements/program' : `/statements/${of}/${encodeURIComponent(id ?? '')}`;
}
