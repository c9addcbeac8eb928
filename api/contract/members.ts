import { z } from 'zod';
import { agencySchema } from './agencies.ts';
import { COMMISSION_KINDS } from './commissions.ts';
import { creditsLeftSchema, legacyProgressSchema, memberStandingSchema } from './people-standing.ts';
import { storeRowSchema } from './stores.ts';
import {
  csvListQuery,
  id,
  idFilter,
  instant,
  listQuery,
  money,
  name,
  page,
  points,
  ppm,
  price,
  seq,
} from './values.ts';

export const memberRowSchema = z
  .object({
    memberId: id,
    name,
    entry: z.number().int(),
    registeredAt: instant,
    referrerId: id.nullable().meta({ description: 'The newest referrer, whether still valid or not.' }),
    boundAt: instant.nullable(),
    via: z.string().nullable(),
    points,
    payoutNow: money.meta({ description: 'Net payout if everything were sold at the present price.' }),
    wallet: money,
    commission: money,
    spend: money.meta({ description: 'Settled spend, less refunds.' }),
    orders: z.number().int(),
    openLots: z.number().int(),
    exits: z.number().int(),
    directCount: z.number().int().meta({ description: 'Members whose referrer this one is.' }),
  })
  .meta({ id: 'MemberRow' });

export const lotSchema = z
  .object({
    orderId: id,
    memberId: id,
    settledAt: instant,
    spend: money,
    minted: points,
    points,
    sold: points,
    realised: money,
    net: money,
    multiplePpm: ppm,
    retentionPpm: ppm,
    worth: money.meta({ description: 'Value at the present price, before retention.' }),
    payoutNow: money,
    exitPrice: z.string().nullable().meta({ description: 'Price at which the lot leaves by itself.' }),
    queued: z.boolean(),
    exitedAt: instant.nullable(),
  })
  .meta({ id: 'Lot' });

export const bindingSchema = z
  .object({
    entry: z.number().int(),
    referrerId: id,
    at: instant,
    until: instant.nullable().meta({ description: 'When it runs out; null: never.' }),
    via: z.string(),
    storeId: id.nullable(),
    replaces: id.nullable().meta({ description: 'The earlier referrer whose binding had run out.' }),
  })
  .meta({ id: 'Binding' });

const UNKNOWN = 'null while writing has stopped';

export const memberSchema = memberRowSchema
  .extend({
    lots: z.array(lotSchema).meta({ description: 'The first page; the rest under /lots.' }),
    bindings: z.array(bindingSchema).meta({ description: 'Every one there ever was.' }),
    indirectCount: z.number().int(),
    commissionTotals: z.array(z.object({ kind: z.enum(COMMISSION_KINDS), amount: money })),
    agencies: z.array(agencySchema),
    stores: z.array(storeRowSchema),
    price,
    standing: memberStandingSchema.nullable().meta({ description: `${UNKNOWN}.` }),
    credits: z
      .array(creditsLeftSchema)
      .nullable()
      .meta({ description: `What is left to spend in the mall, by store of origin; ${UNKNOWN}.` }),
    legacy: legacyProgressSchema
      .nullable()
      .meta({ description: 'null without a legacy claim, or while writing has stopped.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Member' });

export const memberTreeSchema = z
  .object({
    ancestors: z.array(memberRowSchema).meta({ description: 'From the referrer upwards.' }),
    member: memberRowSchema,
    children: z.array(memberRowSchema),
    nextCursor: z.string().nullable(),
    asOfSeq: seq,
  })
  .meta({ id: 'MemberTree' });

export const membersQuery = csvListQuery.extend({
  q: idFilter.meta({ description: 'Beginning of an id.' }),
  referrerId: idFilter,
});
export const membersPage = page(memberRowSchema).meta({ id: 'Members' });
export const lotsQuery = listQuery;
export const lotsPage = page(lotSchema).meta({ id: 'Lots' });

export type MembersQuery = {
  readonly q?: string;
  readonly referrerId?: string;
};
export type MemberRow = z.infer<typeof memberRowSchema>;
export type MemberDetail = z.infer<typeof memberSchema>;
export type MemberTree = z.infer<typeof memberTreeSchema>;
export type LotRow = z.infer<typeof lotSchema>;
export type BindingRow = z.infer<typeof bindingSchema>;
