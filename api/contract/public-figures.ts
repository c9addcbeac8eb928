import { z } from 'zod';
import { policyDocumentSchema } from './policies.ts';
import { publicationSchema } from './registers/governance.ts';
import { id, instant, money, points, ppm, price, seq } from './values.ts';

/** What anybody may read of a program without signing in (S26): its rules and figures, nobody's balances. */
export const publicFiguresSchema = z
  .object({
    programId: id,
    stage: z.string().meta({ description: '`rehearsal` means that no real money moves.' }),
    engineVersion: z.string(),
    at: instant.nullable().meta({ description: 'Time of the last accepted command.' }),
    policyVersion: z.number().int(),
    policy: policyDocumentSchema.meta({ description: 'The rules in force.' }),
    announced: z.array(publicationSchema.pick({ version: true, effectiveAt: true, document: true })).meta({
      description: 'Rules that have been published and take effect later.',
    }),
    overrides: z
      .array(z.object({ ruleId: z.string(), until: instant }))
      .meta({ description: 'Rules that two officers have set aside, until when.' }),
    pauses: z.array(z.object({ what: z.string(), reason: z.string(), since: instant })),
    pool: money,
    supply: points,
    genesis: points,
    price,
    payoutNow: money.meta({
      description: 'What all members would be paid if everybody sold at once at the present price.',
    }),
    coveragePpm: ppm
      .nullable()
      .meta({ description: 'pool ÷ payoutNow, rounded down; null when nothing is owed.' }),
    stream: money,
    pending: money,
    members: z.number().int(),
    journal: z.object({ entry: z.number().int(), hash: z.string() }).nullable().meta({
      description:
        'The end of the journal: who keeps it can find out later whether history was written anew.',
    }),
    asOfSeq: seq,
  })
  .meta({ id: 'PublicFigures' });

export type PublicFigures = z.infer<typeof publicFiguresSchema>;
