import { z } from 'zod';
import { instant, listQuery, page, seq, textOf } from './values.ts';

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
export const month = textOf(MONTH, 'month').meta({
  examples: ['2026-11'],
  description: 'A month of the program’s zone.',
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const amount = z.string().regex(/^-?\d+\.\d{6}(\d{12})?$/);

/** What `cistern close` writes, to the letter. */
export const closeRecordSchema = z
  .object({
    format: z.literal(1),
    programId: z.string(),
    month,
    from: instant,
    to: instant,
    entry: z.number().int(),
    seq,
    commands: z.number().int().meta({ description: 'Commands of the month that moved something.' }),
    movements: sha256.meta({ description: 'Over all that moved in the month.' }),
    closing: z
      .record(z.string(), amount)
      .meta({ description: 'By account, in the accountant’s sign: what is owed is negative.' }),
    hash: sha256.meta({ description: 'Over all above.' }),
  })
  .meta({ id: 'CloseRecord' });

export const closeRowSchema = closeRecordSchema
  .omit({ format: true, programId: true, closing: true })
  .extend({
    accounts: z.number().int().meta({ description: 'How many ended the month with a balance.' }),
    closedBy: z.string().meta({ examples: ['staff:anna'] }),
    closedAt: instant,
  })
  .meta({ id: 'Close' });
export const closesPage = page(closeRowSchema);
export const closesQuery = listQuery;

export const closeSchema = closeRowSchema.extend({ record: closeRecordSchema }).meta({ id: 'CloseDetail' });
export const closeCheckSchema = z
  .object({
    agrees: z.boolean().meta({ description: 'Computed again from the journal just now, it is the same.' }),
    differs: z.string().nullable().meta({ description: 'The first field or account that is not.' }),
  })
  .meta({ id: 'CloseCheck' });
export const closeBody = z.strictObject({ month });

export type CloseRow = z.infer<typeof closeRowSchema>;
export type CloseDetail = z.infer<typeof closeSchema>;
export type CloseCheck = z.infer<typeof closeCheckSchema>;
