import { z } from 'zod';
import { TIER_NAMES } from './agencies.ts';
import { id, idFilter, instant, minSeqQuery, seq } from './values.ts';

/** A region as a table knows it. Regions without children are the smallest there are: districts, and some cities. */
export type RegionNode = {
  readonly code: string;
  readonly name: string;
  readonly tier: (typeof TIER_NAMES)[number];
  /** Absent: a root. */
  readonly parent?: string;
  readonly children: readonly string[];
};

/** Regions by code, each before those below it. */
export type RegionTable = ReadonlyMap<string, RegionNode>;

export const regionSchema = z
  .object({
    code: z.string().meta({ description: 'GB/T 2260, or the name of a greater region of the policy.' }),
    name: z.string(),
    tier: z.enum(TIER_NAMES),
    parent: z.string().nullable().meta({ description: 'The region above; null: none.' }),
    vacant: z.boolean().meta({ description: 'true: no agency holds it now.' }),
    agency: z
      .object({ agencyId: id, memberId: id, from: instant, to: instant.nullable() })
      .nullable()
      .meta({ description: 'Who holds it now; null: vacant.' }),
    below: z
      .object({ held: z.number().int(), vacant: z.number().int() })
      .meta({ description: 'All regions below it, counted.' }),
  })
  .meta({ id: 'Region' });

export const regionsQuery = z
  .object({
    parent: idFilter.meta({ description: 'The regions below this one.' }),
    code: idFilter.meta({ description: 'This one alone.' }),
    minSeq: minSeqQuery,
  })
  .refine(({ parent, code }) => parent === undefined || code === undefined, {
    path: ['code'],
    message: 'left_out_beside',
    params: { other: 'parent' },
  });

export const regionsSchema = z
  .object({
    path: z.array(regionSchema).meta({ description: 'What lies above the items, the largest first.' }),
    items: z.array(regionSchema),
    asOfSeq: seq,
  })
  .meta({ id: 'Regions' });

export type RegionsQuery = {
  readonly parent?: string | undefined;
  readonly code?: string | undefined;
};
export type RegionRow = z.infer<typeof regionSchema>;
export type Regions = z.infer<typeof regionsSchema>;
