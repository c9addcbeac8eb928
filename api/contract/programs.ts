import { z } from 'zod';
import { STAGES } from '#engine';
import { id, money, points, price, seq } from './values.ts';

export const programSchema = z
  .object({
    programId: id,
    policyName: z.string(),
    stage: z.enum(STAGES),
    timeZone: z.string(),
    pool: money,
    supply: points,
    price,
    members: z.number().int(),
    asOfSeq: seq,
  })
  .meta({ id: 'Program' });

export const programsSchema = z.object({ items: z.array(programSchema) }).meta({ id: 'Programs' });

export type ProgramRow = z.infer<typeof programSchema>;
