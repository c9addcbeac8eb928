import { z } from 'zod';
import { instant, listQuery, money, page, seq } from './values.ts';

const channel = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const reference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,99}$/);

export const bankBalanceSchema = z
  .object({
    channel,
    day: day.meta({ description: 'As its last moment left the account, in the program’s zone.' }),
    bank: money.meta({ description: 'What the bank or escrow said.' }),
    books: money.meta({ description: 'What the account `cash:<channel>` held at that midnight.' }),
    difference: money.meta({ description: 'bank − books; 0 when they agree.' }),
    agrees: z.boolean(),
    booksSeq: seq.meta({ description: 'The last accepted command of that day.' }),
    reference,
    enteredBy: z.string(),
    enteredAt: instant,
  })
  .meta({ id: 'BankBalance', description: 'The pool’s cash held against the account it lies in (S25).' });

export const bankBalancesPage = page(bankBalanceSchema);
export const bankBalancesQuery = listQuery.extend({ channel: channel.optional() });

export const bankBalanceBody = z.strictObject({
  channel,
  day: day.meta({ description: 'A day that is over.' }),
  amount: z.string().regex(/^\d{1,15}(\.\d{1,2})?$/),
  reference: reference.meta({ description: 'Of the statement it was read from.' }),
});

export type BankBalanceRow = z.infer<typeof bankBalanceSchema>;
export type BankBalanceBody = z.infer<typeof bankBalanceBody>;
export type BankBalancesQuery = { readonly channel?: string };
