import { z } from 'zod';
import { id, instant, money, ppm } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const budgetSchema = z
  .object({ budgetId: id, left: money.meta({ description: 'What the account `budget:<id>` holds.' }) })
  .meta({ id: 'Budget' });

export const campaignSchema = z
  .object({
    campaignId: id,
    left: money,
    ppm: ppm.meta({ description: 'Of an order’s spend.' }),
    capPerOrder: money.nullable(),
    from: instant,
    to: instant,
    channel: z.string().meta({ description: 'Where what is left goes back to.' }),
    stopped: z.boolean(),
  })
  .meta({
    id: 'Campaign',
    description: 'A subsidy: money that adds to the pool part of orders while it lasts.',
  });

export const BUDGET_LISTS = {
  budgets: {
    path: '/budgets',
    tag: 'money',
    summary: 'The operator’s budgets, newest first',
    key: 'budgetId',
    row: budgetSchema,
    filters: {},
  },
  campaigns: {
    path: '/subsidies',
    tag: 'money',
    summary: 'Subsidy campaigns, newest first',
    key: 'campaignId',
    row: campaignSchema,
    filters: {},
  },
} as const satisfies RegisterLists;
