import { z } from 'zod';
import { dayIn, instant, listQuery, money, page, points, seq } from './values.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
export const day = dayIn.meta({ examples: ['2026-11-23'], description: 'A day of the program’s zone.' });

const figures = z.object({
  points,
  wallet: money,
  commission: money,
  credits: money,
  pending: money,
});

/** What `cistern prove` prints, and `cistern verify-proof --root` takes. */
export const proofRootSchema = z
  .object({
    version: z.number().int(),
    snapshotId: z.string(),
    hash: hex,
    sums: figures.meta({ description: 'What the program owes its members.' }),
    owed: figures.meta({ description: 'What members owe, totalled apart.' }),
  })
  .meta({ id: 'ProofRoot' });

export const dayProofSchema = z
  .object({
    format: z.literal(1),
    programId: z.string(),
    day,
    before: instant.meta({ description: 'The midnight the day ended with.' }),
    entry: z.number().int(),
    seq,
    head: hex.meta({ description: 'Hash of the journal’s row that has this entry.' }),
    pool: money,
    supply: points,
    memberPoints: points,
    payout: money.meta({
      description: 'What all members would have got if all had sold at the price then.',
    }),
    stream: money,
    cash: z
      .record(z.string(), money)
      .meta({ description: 'By channel, as the operator’s journal has it: stated, not proven.' }),
    root: proofRootSchema,
  })
  .meta({ id: 'DayProof' });

export const publishedProofSchema = z
  .object({ day, publishedBy: z.string(), publishedAt: instant, proof: dayProofSchema })
  .meta({ id: 'PublishedProof' });
export const proofsPage = page(publishedProofSchema);
export const publicProofsSchema = z
  .object({ items: z.array(publishedProofSchema.omit({ publishedBy: true })) })
  .meta({ id: 'PublicProofs' });
export const proofsQuery = listQuery;
export const proofBody = z.strictObject({ day });

/** What one member gets: their leaf and the way from it to the root. */
export const memberProofSchema = z
  .object({
    version: z.number().int(),
    snapshotId: z.string(),
    memberId: z.string(),
    salt: hex,
    figures,
    place: z.number().int(),
    siblings: z.array(z.object({ hash: hex, sums: figures })),
  })
  .meta({ id: 'MemberProof' });

export type PublishedProof = z.infer<typeof publishedProofSchema>;
export type MemberProof = z.infer<typeof memberProofSchema>;
