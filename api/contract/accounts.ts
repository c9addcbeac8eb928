import { z } from 'zod';
import { accountFilter, instant, listQuery, money, page, seq } from './values.ts';

export const accountSchema = z
  .object({
    name: z.string(),
    balance: money.meta({ description: 'As people read it: liabilities, cash and losses positive.' }),
    postings: z.number().int(),
  })
  .meta({ id: 'Account' });

export const accountsQuery = listQuery.extend({ prefix: accountFilter });
export const accountsPage = z
  .object({
    items: z.array(accountSchema),
    sum: money.meta({ description: 'Over all accounts; 0, or the books are wrong.' }),
    nextCursor: z.string().nullable(),
    asOfSeq: seq,
  })
  .meta({ id: 'Accounts' });

export const accountPostingSchema = z
  .object({
    entry: z.number().int(),
    at: instant,
    other: z.string().meta({ description: 'The account on the other side.' }),
    amount: money.meta({ description: 'Negative: money left this account.' }),
    kind: z.string(),
    balance: money.meta({ description: 'Balance after it.' }),
  })
  .meta({ id: 'AccountPosting' });

export const accountPostingsPage = page(accountPostingSchema).meta({ id: 'AccountPostings' });

export type AccountsQuery = { readonly prefix?: string };
export type AccountRow = z.infer<typeof accountSchema>;
export type AccountPostingRow = z.infer<typeof accountPostingSchema>;
