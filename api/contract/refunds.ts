import { z } from 'zod';
import { COMMISSION_KINDS } from './commissions.ts';
import {
  id,
  idFilter,
  instant,
  listQuery,
  money,
  page,
  points,
  seq,
  type TimeRange,
  timeRange,
} from './values.ts';

export const refundRowSchema = z
  .object({
    refundId: id,
    entry: z.number().int(),
    orderId: id,
    memberId: id,
    storeId: id,
    at: instant,
    amount: money,
    paid: money.meta({ description: 'Paid over the order’s channel.' }),
    beforeSettlement: z.boolean(),
    points: points.meta({ description: 'Points of the lot that were burned.' }),
    clawback: money,
    loss: money,
    lossTo: z.enum(['store', 'platform']).nullable(),
  })
  .meta({ id: 'Refund' });

export const refundsQuery = listQuery.extend({
  ...timeRange,
  memberId: idFilter,
  orderId: idFilter,
  storeId: idFilter,
});
export const refundsPage = page(refundRowSchema).meta({ id: 'Refunds' });

export const refundPreviewSchema = z
  .object({
    orderId: id,
    amount: money,
    refundable: money,
    status: z.enum(['pending', 'settled', 'cancelled']),
    store: money.meta({ description: 'What the store gives back of its part.' }),
    platform: money.meta({ description: 'What the platform gives back, the remainder included.' }),
    commissions: z.array(z.object({ kind: z.enum(COMMISSION_KINDS), memberId: id, amount: money })),
    pool: money,
    burned: points,
    soldPoints: points.meta({ description: 'Points asked for that had been sold already.' }),
    clawback: money.meta({ description: 'What those had brought: charged to the buyer.' }),
    fromWallet: money,
    keptBack: money,
    surplus: money,
    loss: money.meta({ description: 'What nobody gave back; borne by `lossTo`.' }),
    lossTo: z.enum(['store', 'platform']),
    origins: z
      .array(z.object({ storeId: id, amount: money }))
      .meta({ description: 'What stores of origin give back.' }),
    dividends: money.meta({ description: 'What the dividend fund gives back.' }),
    subsidies: z
      .array(z.object({ campaignId: id, amount: money }))
      .meta({ description: 'What of the pool’s part goes back to campaigns.' }),
    creditsReturned: money.meta({ description: 'Credits that go back to the buyer.' }),
    creditsTaken: money.meta({ description: 'Credits the order had granted, taken back.' }),
    creditsKept: money.meta({ description: 'What of those was missing, kept back from the payment.' }),
    uncovered: z
      .object({ needed: money, held: money })
      .nullable()
      .meta({ description: 'What the store would have to bring and does not hold.' }),
    paid: money.meta({ description: 'What the buyer gets over the order’s channel.' }),
    seq: seq.meta({ description: 'Computed after this accepted command.' }),
  })
  .meta({ id: 'RefundPreview' });

export type RefundsQuery = TimeRange & {
  readonly memberId?: string;
  readonly orderId?: string;
  readonly storeId?: string;
};
export type RefundRow = z.infer<typeof refundRowSchema>;
export type RefundPreview = z.infer<typeof refundPreviewSchema>;
