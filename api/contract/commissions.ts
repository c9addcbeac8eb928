import { z } from 'zod';
import { id, instant, listQuery, money, page } from './values.ts';

export const COMMISSION_KINDS = [
  'direct',
  'indirect',
  'recruiting',
  'district',
  'city',
  'province',
  'greater',
] as const;

export const commissionSchema = z
  .object({
    entry: z.number().int().meta({ description: 'Journal entry behind it.' }),
    at: instant,
    orderId: id,
    memberId: id.meta({ description: 'Who earned it.' }),
    kind: z.enum(COMMISSION_KINDS),
    amount: money.meta({ description: 'Negative: taken back by a refund.' }),
  })
  .meta({ id: 'Commission' });

export const commissionsQuery = listQuery.extend({
  memberId: z.string().max(64).optional(),
  orderId: z.string().max(64).optional(),
  kind: z.enum(COMMISSION_KINDS).optional(),
});
export const commissionsPage = page(commissionSchema).meta({ id: 'Commissions' });

export type CommissionKind = (typeof COMMISSION_KINDS)[number];
export type CommissionsQuery = {
  readonly memberId?: string;
  readonly orderId?: string;
  readonly kind?: CommissionKind;
};
export type CommissionRow = z.infer<typeof commissionSchema>;
