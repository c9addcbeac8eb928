import { z } from 'zod';
import { csvListQuery, instant, page, textOf, timeRange } from './values.ts';

export const auditRowSchema = z
  .object({
    place: z.number().int(),
    at: instant,
    actor: z.string().meta({ examples: ['staff:anna'] }),
    action: z.string().meta({ description: 'A command’s type, or what of the desk.' }),
    programId: z.string().nullable(),
    subject: z
      .string()
      .nullable()
      .meta({ examples: ['member:m1'] }),
    outcome: z.enum(['done', 'refused']),
    detail: z.looseObject({}).meta({ description: 'before, after, and what else explains it.' }),
    address: z.string().nullable(),
    requestId: z.string().nullable(),
    hash: z.string().meta({ description: 'Over this row and the hash before it.' }),
  })
  .meta({ id: 'AuditRow' });
export const auditPage = page(auditRowSchema);

const word = textOf(/^[A-Za-z0-9_:.@-]{1,200}$/, 'name_of_record').optional();
export const auditQuery = csvListQuery.omit({ minSeq: true }).extend({
  actor: word,
  action: word,
  subject: word,
  programId: word,
  ...timeRange,
});

export type AuditRow = z.infer<typeof auditRowSchema>;
export type AuditQuery = {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
};
