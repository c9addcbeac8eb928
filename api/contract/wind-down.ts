import { z } from 'zod';
import { id, idFilter, minSeqQuery, money, points, seq } from './values.ts';

export const WIND_DOWN_PAYMENTS_SHOWN = 50;

export const windDownPreviewSchema = z
  .object({
    ordersWaiting: z
      .number()
      .int()
      .meta({ description: 'To be settled or refunded before anybody is paid; not counted in below.' }),
    genesis: points.meta({ description: 'Genesis points that are cancelled.' }),
    released: money.meta({ description: 'Money of the stream that enters the pool first.' }),
    pool: money.meta({ description: 'What is shared out, at `pool` for `supply` points.' }),
    supply: points,
    members: z.number().int().meta({ description: 'How many are paid.' }),
    paid: money,
    rounding: money.meta({ description: 'What rounding leaves to the platform.' }),
    commands: z.number().int().meta({ description: 'How many payments it takes.' }),
    payments: z.array(z.object({ memberId: id, points, amount: money })).meta({
      description: `The first ${WIND_DOWN_PAYMENTS_SHOWN}, in order of registration; or the one asked for.`,
    }),
    asOfSeq: seq,
  })
  .meta({ id: 'WindDownPreview' });

export const windDownPreviewQuery = z.object({ memberId: idFilter, minSeq: minSeqQuery });

export type WindDownPreview = z.infer<typeof windDownPreviewSchema>;
export type WindDownPreviewQuery = { readonly memberId?: string };
