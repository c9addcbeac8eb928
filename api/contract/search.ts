import { z } from 'zod';
import { id, name } from './values.ts';

export const SEARCH_KINDS = ['member', 'store', 'order', 'withdrawal', 'settlement', 'case'] as const;

export const searchBody = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((text) => !text.includes('\0'), 'no_nul')
    .meta({
      description:
        'The beginning of an id, a part of a name, a whole phone, openid or POS number, a payout number.',
    }),
});

export const searchSchema = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(SEARCH_KINDS),
        id,
        name,
      }),
    ),
  })
  .meta({ id: 'SearchResult', description: 'What was meant perhaps, at most a few of each kind.' });

export type SearchBody = z.infer<typeof searchBody>;
export type SearchHit = z.infer<typeof searchSchema>['items'][number];
