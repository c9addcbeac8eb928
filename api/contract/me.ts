import { z } from 'zod';
import { id, idIn, instant, seq, textOf } from './values.ts';

/** A mobile number as it is dialled in China. */
export const phone = textOf(/^1[3-9]\d{9}$/, 'phone').meta({ examples: ['13800000000'] });

export const phoneCodeBody = z.strictObject({ phone });
export const phoneCodeSchema = z
  .object({
    development: z.boolean().meta({
      description:
        'true: the code is printed where the server runs, for trying things out; say so on screen.',
    }),
  })
  .meta({ id: 'PhoneCodeSent' });
export const memberSignInBody = z.strictObject({ phone, code: textOf(/^\d{6}$/, 'six_digits') });
export const memberSessionSchema = z
  .object({ memberId: id, expiresAt: instant })
  .meta({ id: 'MemberSession' });

const scanned = idIn.optional();
export const signUpBody = memberSignInBody.extend({
  storeId: scanned.meta({ description: 'The store whose code was scanned: its owner is the referrer.' }),
  referrerId: scanned.meta({ description: 'The member whose code was scanned.' }),
});
export const signedUpSchema = memberSessionSchema
  .extend({
    registered: z.boolean().meta({ description: 'false: a member already, who is signed in.' }),
    asOfSeq: seq.meta({ description: 'Read on with it as minSeq.' }),
  })
  .meta({ id: 'SignedUp' });

export const EXTERNAL_KINDS = ['phone', 'openid', 'pos'] as const;
export const externalKind = z.enum(EXTERNAL_KINDS);
export const externalText = textOf(
  /^(phone:1[3-9]\d{9}|openid:[A-Za-z0-9_-]{6,64}|pos:[A-Za-z0-9_.-]{1,64})$/,
  'external',
).meta({ examples: ['phone:13800000000'] });

export const externalBody = z.strictObject({ external: externalText });
export const reasonBody = z.strictObject({ reason: z.string().trim().min(4).max(200) });
export const externalIdsSchema = z
  .object({
    items: z.array(z.object({ kind: externalKind, masked: z.string(), linkedAt: instant })),
  })
  .meta({ id: 'ExternalIds' });
export type ExternalIdRow = z.infer<typeof externalIdsSchema>['items'][number];
export const foundMemberSchema = z.object({ memberId: id.nullable() }).meta({ id: 'FoundMember' });
export const revealedNameSchema = z.object({ name: z.object({ zh: z.string(), en: z.string() }) });
export const revealedSchema = z.object({ value: z.string() });
