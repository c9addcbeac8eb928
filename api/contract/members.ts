import { z } from 'zod';
import { commissionSchema } from './commissions.ts';
import { id, instant, listQuery, money, name, page, points, ppm, price, seq } from './values.ts';

export const memberRowSchema = z
  .object({
    memberId: id,
    name,
    registeredAt: instant,
    referrerId: id.nullable(),
    points,
    payoutNow: money.meta({ description: 'Net payout if everything were sold at the present price.' }),
    wallet: money,
    commission: money,
    spent: money.meta({ description: 'Amounts of the member’s orders, refunds taken off.' }),
    openLots: z.number().int(),
    exits: z.number().int(),
  })
  .meta({ id: 'MemberRow' });

export const lotSchema = z
  .object({
    orderId: id,
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
    exitPrice: price.nullable().meta({ description: 'Price at which the lot leaves by itself.' }),
    queued: z.boolean(),
  })
  .meta({ id: 'Lot' });

export const bindingSchema = z
  .object({
    memberId: id,
    referrerId: id,
    via: z.string(),
    at: instant,
    until: instant.nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'Binding' });

export const memberSchema = memberRowSchema
  .extend({
    lots: z.array(lotSchema).meta({ description: 'Newest first, at most 200.' }),
    bindings: z.array(bindingSchema).meta({ description: 'Newest first; earlier binders are kept.' }),
    commissions: z.array(commissionSchema).meta({ description: 'Newest first, at most 50.' }),
    bound: z.number().int().meta({ description: 'Members this one is the referrer of.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Member' });

export const membersQuery = listQuery.extend({
  q: z.string().max(64).optional().meta({ description: 'Beginning of an id.' }),
  referrerId: z.string().max(64).optional(),
});
export const membersPage = page(memberRowSchema).meta({ id: 'Members' });

export type MembersQuery = { readonly q?: string; readonly referrerId?: string };
export type MemberRow = z.infer<typeof memberRowSchema>;
export type MemberDetail = z.infer<typeof memberSchema>;
export type LotRow = z.infer<typeof lotSchema>;
export type BindingRow = z.infer<typeof bindingSchema>;
