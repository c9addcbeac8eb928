import { z } from 'zod';
import { STAGES } from '#engine';
import { instant, money, points, seq } from './values.ts';

const windDownSchema = z.object({
  reason: z.string(),
  officers: z.array(z.string()),
  begunAt: instant,
  genesis: points.meta({ description: 'Genesis points that were cancelled.' }),
  price: z
    .object({ pool: money, supply: points })
    .nullable()
    .meta({ description: 'What everybody is paid at; null until paying has begun.' }),
  paid: money,
  rounding: money
    .nullable()
    .meta({ description: 'What rounding left to the platform; null until all are paid.' }),
});

export const programStandingSchema = z
  .object({
    stage: z.enum(STAGES),
    pauses: z.array(z.string()).meta({ description: 'What is paused; the notices under /pauses.' }),
    policyVersion: z.number().int().meta({ description: '1: the one it was opened with.' }),
    windDown: windDownSchema.nullable(),
    asOfSeq: seq,
  })
  .meta({ id: 'ProgramStanding' });

export type ProgramStanding = z.infer<typeof programStandingSchema>;
