import { z } from 'zod';
import { TIER_NAMES } from './agencies.ts';
import { commissionSchema } from './commissions.ts';
import type { disclosureSchema } from './consents.ts';
import type { signedUpSchema } from './me.ts';
import type { ownNotificationsPage } from './notifications.ts';
import { orderRowSchema } from './orders.ts';
import { ownCaseSchema } from './registers/cases.ts';
import type { ownStoresSchema } from './store-people.ts';
import { storeRowSchema } from './stores.ts';
import { id, instant, name, page, seq } from './values.ts';

/** What members read of themselves: with words beside the ids, for people who are no staff. */
const masked = name.meta({ description: 'First sign only; null: no name is known.' });

export const ownOrdersPage = page(orderRowSchema.extend({ storeName: name })).meta({ id: 'OwnOrders' });
export const tillOrdersPage = page(orderRowSchema.extend({ guestName: masked })).meta({ id: 'TillOrders' });
export const ownCommissionsPage = page(commissionSchema.extend({ storeName: name, buyerName: masked })).meta({
  id: 'OwnCommissions',
});

export const ownCasesPage = page(ownCaseSchema).meta({ id: 'OwnCases' });

export const referralSchema = z
  .object({
    referrer: z
      .object({
        memberId: id,
        name: masked,
        via: z.string(),
        storeName: name.meta({ description: 'Of the store whose code was scanned.' }),
        at: instant,
        until: instant.nullable().meta({ description: 'When it ends; null: never.' }),
      })
      .nullable()
      .meta({ description: 'Who brought this member; null: nobody, or it has ended.' }),
    brought: z.number().int().meta({ description: 'Members this one has brought.' }),
    latest: z
      .array(z.object({ name: masked, at: instant.nullable(), via: z.string().nullable() }))
      .meta({ description: 'The last of them.' }),
    asOfSeq: seq,
  })
  .meta({ id: 'Referral' });

export const ownAgenciesSchema = z
  .object({
    items: z.array(
      z.object({
        agencyId: id,
        region: z.string(),
        regionName: z.string(),
        tier: z.enum(TIER_NAMES),
        from: instant,
        to: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnAgencies' });

export const ownStoreSchema = storeRowSchema
  .extend({ suspended: z.boolean(), onItsWay: z.string(), asOfSeq: seq })
  .meta({ id: 'OwnStore' });

export type OwnOrder = z.infer<typeof ownOrdersPage>['items'][number];
export type TillOrder = z.infer<typeof tillOrdersPage>['items'][number];
export type OwnCommission = z.infer<typeof ownCommissionsPage>['items'][number];
export type OwnCase = z.infer<typeof ownCaseSchema>;
export type Referral = z.infer<typeof referralSchema>;
export type OwnAgency = z.infer<typeof ownAgenciesSchema>['items'][number];
export type OwnStore = z.infer<typeof ownStoreSchema>;
export type OwnStores = z.infer<typeof ownStoresSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
export type OwnNotifications = z.infer<typeof ownNotificationsPage>;
export type SignedUp = z.infer<typeof signedUpSchema>;
