import { z } from 'zod';
import { id, idFilter, instant, money } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const WITHDRAWAL_STATUSES = [
  ...['requested', 'held', 'approved', 'rejected', 'cancelled'],
  ...['submitted', 'unknown', 'awaiting-member', 'paid', 'failed', 'expired'],
] as const;

export const withdrawalSchema = z
  .object({
    withdrawalId: id,
    memberId: id.nullable(),
    storeId: id.nullable(),
    source: z.enum(['wallet', 'commission', 'payable']),
    status: z.enum(WITHDRAWAL_STATUSES),
    amount: money,
    tax: money.meta({ description: 'Fixed when it was asked for.' }),
    net: money,
    channel: z.string(),
    payoutNumber: z.string().nullable(),
    requestedAt: instant,
  })
  .meta({ id: 'Withdrawal' });

export const WITHDRAWAL_LISTS = {
  withdrawals: {
    path: '/withdrawals',
    tag: 'withdrawals',
    summary: 'Withdrawals, newest first',
    key: 'withdrawalId',
    row: withdrawalSchema,
    filters: {
      memberId: idFilter,
      storeId: idFilter,
      status: z.enum(WITHDRAWAL_STATUSES).optional(),
    },
  },
} as const satisfies RegisterLists;
