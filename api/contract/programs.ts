import { z } from 'zod';
import { type PolicyDocument, STAGES } from '#engine';
import { policyDocumentSchema } from './policies.ts';
import { id, idIn, money, points, price, seq } from './values.ts';

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

/** How real a new program can be; it goes live from a draft, by its own command. */
export const OPENING_STAGES = ['draft', 'rehearsal'] as const;

export const createProgramBody = z.strictObject({
  programId: idIn,
  policy: policyDocumentSchema,
  stage: z.enum(OPENING_STAGES).optional().meta({ description: 'rehearsal when left out.' }),
});

export type CreateProgram = {
  readonly programId: string;
  readonly policy: PolicyDocument;
  readonly stage?: (typeof OPENING_STAGES)[number];
};
export type ProgramRow = z.infer<typeof programSchema>;
