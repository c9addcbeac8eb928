import { z } from 'zod';
import { NOTIFICATION_KINDS } from './notifications/texts.ts';
import { id, idFilter, instant, listQuery, page, textOf } from './values.ts';

const kind = z.enum(NOTIFICATION_KINDS);
const words = z.object({ zh: z.string(), en: z.string() });
const notificationId = z.string();

export const notificationSchema = z
  .object({
    notificationId,
    memberId: id,
    kind,
    title: words,
    text: words,
    facts: z
      .record(z.string(), z.string())
      .meta({ description: 'What it is about: ids, amounts, times, as texts.' }),
    at: instant,
    readAt: instant.nullable(),
    acknowledge: z.boolean().meta({ description: 'Whether the person is asked to say that they know.' }),
    acknowledgedAt: instant.nullable(),
  })
  .meta({ id: 'Notification' });
export const notificationsPage = page(notificationSchema);
export const ownNotificationsPage = notificationsPage.extend({ unread: z.number().int() });
export const notificationsQuery = listQuery.extend({ memberId: idFilter, kind: kind.optional() });
export const ownNotificationsQuery = listQuery;
export const markedSchema = z.object({ marked: z.number().int() });

export const CARRIED_STATUSES = ['waiting', 'delivered', 'given_up'] as const;
export const carriedSchema = z
  .object({
    notificationId,
    memberId: id,
    kind,
    title: words,
    carrier: z.string(),
    status: z.enum(CARRIED_STATUSES),
    tries: z.number().int(),
    dueAt: instant.nullable().meta({ description: 'When it is tried next; null: never again.' }),
    lastAt: instant.nullable(),
    lastAnswer: z.string().nullable(),
  })
  .meta({ id: 'CarriedNotification' });
export const carriedPage = page(carriedSchema);
export const carriedQuery = listQuery.extend({
  memberId: idFilter,
  status: z.enum(CARRIED_STATUSES).optional(),
});
export const retriedSchema = z.object({ retried: z.number().int() });

/** How far the people know of each change of the policy. */
export const acknowledgementsSchema = z.object({
  items: z.array(
    z.object({
      version: z.string(),
      effectiveAt: instant,
      at: instant,
      told: z.number().int(),
      read: z.number().int(),
      acknowledged: z.number().int(),
    }),
  ),
});

const carrierName = textOf(/^[a-z]{1,20}$/, 'carrier');
/** Who can carry notifications beyond what people see when they look, and what somebody has chosen. */
export const choicesSchema = z
  .object({
    carriers: z.array(
      z.object({
        carrier: z.string(),
        development: z.boolean().meta({ description: 'true: for trying things out; says so, tells nobody.' }),
      }),
    ),
    items: z.array(z.object({ kind, carriers: z.array(z.string()) })),
  })
  .meta({ id: 'NotificationChoices' });
export const choiceBody = z.strictObject({ kind, carriers: z.array(carrierName).max(10) });

export type NotificationRow = z.infer<typeof notificationSchema>;
export type CarriedRow = z.infer<typeof carriedSchema>;
export type NotificationsQuery = Pick<z.infer<typeof notificationsQuery>, 'memberId' | 'kind'>;
export type CarriedQuery = Pick<z.infer<typeof carriedQuery>, 'memberId' | 'status'>;
