import { z } from 'zod';
import { eventSchema } from './commands.ts';
import { id, instant, listQuery, money, page, seq, textOf } from './values.ts';

export const entryRowSchema = z
  .object({
    entry: z.number().int(),
    seq: seq.nullable().meta({ description: 'Null for a refusal.' }),
    at: instant,
    id: id.meta({ description: 'Command id.' }),
    type: z.string().meta({ description: 'Command type.' }),
    outcome: z.enum(['accepted', 'refused']),
    code: z.string().nullable(),
    events: z.array(z.string()).meta({ description: 'Types of its events, in order.' }),
  })
  .meta({ id: 'EntryRow' });

export const postingSchema = z
  .object({ from: z.string(), to: z.string(), amount: money, kind: z.string() })
  .meta({ id: 'Posting' });

export const entrySchema = entryRowSchema
  .omit({ events: true })
  .extend({
    events: z.array(eventSchema),
    postings: z.array(postingSchema),
    refusal: z.looseObject({ code: z.string() }).nullable(),
    asOfSeq: seq,
  })
  .meta({ id: 'Entry' });

const KINDS =
  'agency|budget|case|claim|conversion|entitlement|order|override|pause|policy|product|settlement|shareholder|subsidy|withdrawal';
const ABOUT = new RegExp(`^((${KINDS}):[A-Za-z0-9_:.-]{1,200}|dividends|stage)$`);

export const entriesQuery = listQuery.extend({
  about: textOf(ABOUT, 'about').optional().meta({
    description: 'Only the story of one thing: `case:<id>`, `order:<id>`, `policy:<version>`, ….',
  }),
});
export const entriesPage = page(entryRowSchema).meta({ id: 'Entries' });

export type EntriesQuery = { readonly about?: string };
export type EntryRow = z.infer<typeof entryRowSchema>;
export type EntryDetail = z.infer<typeof entrySchema>;
export type PostingRow = z.infer<typeof postingSchema>;
