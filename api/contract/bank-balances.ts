import { z } from 'zod';
import { amountFilter, dayIn, instant, listQuery, money, page, seq, textOf } from './values.ts';

const channel = textOf(/^[a-z0-9][a-z0-9-]{0,31}$/, 'channel');
const reference = textOf(/^[A-Za-z0-9][A-Za-z0-9_:.-]*$/, 'reference').max(100);

export const bankBalanceSchema = z
  .object({
    channel,
    day: dayIn.meta({ description: 'As its last moment left the account, in the program’s zone.' }),
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
  day: dayIn.meta({ description: 'A day that is over.' }),
  amount: amountFilter.unwrap(),
  reference: reference.meta({ description: 'Of the statement it was read from.' }),
});

export type BankBalanceRow = z.infer<typeof bankBalanceSchema>;
export type BankBalanceBody = z.infer<typeof bankBalanceBody>;
export type BankBalancesQuery = { readonly channel?: string };
