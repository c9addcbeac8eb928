import { z } from 'zod';
import { id, money } from './values.ts';

/** What a member is beside their figures. */
export const memberStandingSchema = z
  .object({
    status: z.enum(['active', 'ended', 'merged']),
    mergedInto: id.nullable(),
    rank: z.string().nullable(),
    frozen: z.boolean(),
    frozenAmount: money.nullable().meta({ description: 'null: not frozen, or frozen whole.' }),
    directSpend: money.meta({ description: 'Spend of those whose referrer this one was.' }),
    recruitedTurnover: money.meta({ description: 'Spend at stores this one has recruited.' }),
  })
  .meta({ id: 'MemberStanding' });

/** Credits a member can spend in the mall, by the store they come from. */
export const creditsLeftSchema = z.object({
  origin: id.nullable().meta({ description: 'null: of legacy claims.' }),
  left: money,
  spendable: money.meta({ description: 'What of it can be spent now.' }),
});

export const legacyProgressSchema = z
  .object({
    claims: money,
    pays: money.meta({ description: 'What all points would pay now, net; promises nothing.' }),
    progressPpm: z.number().int().meta({ description: 'pays ÷ claims; may be above 1 000 000.' }),
  })
  .meta({ id: 'LegacyProgress' });

export const storeStandingSchema = z
  .object({
    kind: z.enum(['partner', 'own']),
    credits: z.boolean().meta({ description: 'Whether its orders grant credits.' }),
    suspended: z.boolean(),
    onItsWay: money.meta({ description: 'Reserved or asked for, and not known to be paid yet.' }),
  })
  .meta({ id: 'StoreStanding' });

export type MemberStanding = z.infer<typeof memberStandingSchema>;
export type MemberFurther = {
  readonly standing: MemberStanding;
  readonly credits: z.infer<typeof creditsLeftSchema>[];
  readonly legacy: z.infer<typeof legacyProgressSchema> | null;
};
export type StoreStanding = z.infer<typeof storeStandingSchema>;
