import { z } from 'zod';
import { COMMISSION_KINDS, type CommissionKind } from './commissions.ts';
import { csvListQuery, id, idFilter, money, name, page, textOf } from './values.ts';

/** `YYYY-MM` in the program's zone. */
const month = textOf(/^20\d{2}-(0[1-9]|1[0-2])$/, 'month');
const count = z.number().int().min(0);
const paidOfKind = money.meta({ description: 'Commission of this kind, less what was taken back.' });
const paid = Object.fromEntries(COMMISSION_KINDS.map((kind) => [kind, paidOfKind])) as Record<
  CommissionKind,
  typeof paidOfKind
>;

/** A statistic: nothing is paid by it (S59). */
export const performanceSchema = z
  .object({
    month,
    memberId: id,
    name,
    orders: count.meta({ description: 'Own orders that settled in the month.' }),
    spend: money.meta({ description: 'Settled less refunded in the month; so are the next two.' }),
    directSpend: money.meta({ description: 'Of those whose referrer the member was at settlement.' }),
    recruitedTurnover: money.meta({ description: 'At stores whose recruiter the member is.' }),
    newDirect: count.meta({ description: 'Members bound to this one, by their own doing.' }),
    ...paid,
  })
  .meta({ id: 'Performance' });

export const performanceQuery = csvListQuery.extend({ month, memberId: idFilter });
export const performancePage = page(performanceSchema).meta({ id: 'PerformanceOfMonth' });

export type PerformanceQuery = { readonly month: string; readonly memberId?: string };
export type PerformanceRow = z.infer<typeof performanceSchema>;
