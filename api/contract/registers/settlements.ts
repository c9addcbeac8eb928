import { z } from 'zod';
import { id, idFilter, instant, money } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const SETTLEMENT_STATUSES = [
  ...['reserved', 'submitted', 'unknown', 'paid', 'failed', 'cancelled'],
] as const;

export const settlementSchema = z
  .object({
    settlementId: id,
    storeId: id,
    status: z.enum(SETTLEMENT_STATUSES),
    amount: money,
    channel: z.string(),
    reference: z.string().nullable(),
    payoutNumber: z.string().nullable().meta({ description: 'null: not submitted yet, or paid outside.' }),
    at: instant,
    changedAt: instant.meta({ description: 'When its status was last changed.' }),
  })
  .meta({ id: 'Settlement' });

export const SETTLEMENT_LISTS = {
  settlements: {
    path: '/settlements',
    tag: 'stores',
    summary: 'Settlements of stores, newest first',
    key: 'settlementId',
    row: settlementSchema,
    filters: { storeId: idFilter, status: z.enum(SETTLEMENT_STATUSES).optional() },
  },
} as const satisfies RegisterLists;
