import { z } from 'zod';
import { csvListQuery, id, instant, money, page, timeRange } from './values.ts';

export const injectionSchema = z
  .object({
    injectionId: id,
    entry: z.number().int(),
    at: instant,
    amount: money,
    channel: z.string(),
    periodDays: z.number().int(),
  })
  .meta({ id: 'Injection' });

export const injectionsQuery = csvListQuery.extend(timeRange);
export const injectionsPage = page(injectionSchema).meta({ id: 'Injections' });
export type InjectionRow = z.infer<typeof injectionSchema>;
