import { z } from 'zod';
import { csvListQuery, id, idFilter, instant, money, page, type TimeRange, timeRange } from './values.ts';

export const COMMISSION_KINDS = [
  'direct',
  'indirect',
  'recruiting',
  'district',
  'city',
  'province',
  'greater',
  'differential',
  'peer',
] as const;

export const commissionSchema = z
  .object({
    entry: z.number().int().meta({ description: 'Journal entry behind it.' }),
    at: instant,
    orderId: id,
    storeId: id,
    memberId: id.meta({ description: 'Who earned it.' }),
    kind: z.enum(COMMISSION_KINDS),
    refundId: id.nullable(),
    amount: money.meta({ description: 'Negative: taken back by a refund.' }),
  })
  .meta({ id: 'Commission' });

export const commissionsQuery = csvListQuery.extend({
  ...timeRange,
  memberId: idFilter,
  orderId: idFilter,
  kind: z.enum(COMMISSION_KINDS).optional(),
});
export const commissionsPage = page(commissionSchema).meta({ id: 'Commissions' });

export type CommissionKind = (typeof COMMISSION_KINDS)[number];
export type CommissionsQuery = TimeRange & {
  readonly memberId?: string;
  readonly orderId?: string;
  readonly kind?: CommissionKind;
};
export type CommissionRow = z.infer<typeof commissionSchema>;
