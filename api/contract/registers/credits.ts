import { z } from 'zod';
import { id, idFilter, instant, money } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const grantSchema = z
  .object({
    grantId: z.string().meta({ description: '`order:<id>` or `claim:<id>`, by what gave it.' }),
    memberId: id,
    origin: id.nullable().meta({ description: 'Store whose order gave it; null: a legacy claim.' }),
    granted: money.meta({ description: 'left + used + taken + lapsed.' }),
    left: money,
    used: money,
    taken: money.meta({ description: 'What refunds of the order that gave it took back.' }),
    lapsed: money.meta({ description: 'What was left when the member ended.' }),
    grantedAt: instant,
    spendableFrom: instant,
  })
  .meta({ id: 'Grant', description: 'Credits given at one time: a fixed discount in the mall, never cash.' });

const termsSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('time'), batches: z.number().int(), everyDays: z.number().int() }),
  z.object({ mode: z.literal('growth'), target: money }),
]);

export const claimSchema = z
  .object({
    claimId: id,
    memberId: id,
    amount: money,
    released: money,
    releasable: money.meta({ description: 'What could be released, as of the last accepted command.' }),
    reference: z.string().nullable(),
    importedAt: instant,
    terms: termsSchema.meta({ description: 'The policy’s when it was imported.' }),
  })
  .meta({
    id: 'LegacyClaim',
    description: 'What an old platform owed, taken over to be released as credits.',
  });

export const CREDIT_LISTS = {
  grants: {
    path: '/credits',
    tag: 'mall',
    summary: 'Grants of credits, newest first',
    key: 'grantId',
    row: grantSchema,
    filters: { memberId: idFilter, origin: idFilter },
  },
  claims: {
    path: '/legacy-claims',
    tag: 'legacy',
    summary: 'Legacy claims, newest first',
    key: 'claimId',
    row: claimSchema,
    filters: { memberId: idFilter },
  },
} as const satisfies RegisterLists;
