import { consentsSchema, shownTextSchema } from '../consents.ts';
import {
  acknowledgementsSchema,
  type CarriedQuery,
  carriedPage,
  type NotificationsQuery,
  notificationsPage,
  retriedSchema,
} from '../notifications.ts';
import type { ListQuery } from '../values.ts';
import type { Sender } from './sender.ts';

/** What people were told, and what became of it. */
export function notificationMethods({ get, ask }: Sender) {
  return {
    notifications: (query: ListQuery & NotificationsQuery = {}) =>
      get('/notifications', notificationsPage, query),
    notificationDeliveries: (query: ListQuery & CarriedQuery = {}) =>
      get('/notifications/deliveries', carriedPage, query),
    acknowledgements: () => get('/notifications/acknowledgements', acknowledgementsSchema),
    consentsOf: (memberId: string) =>
      get(`/members/${encodeURIComponent(memberId)}/consents`, consentsSchema),
    shownText: (textHash: string) => get(`/disclosures/${encodeURIComponent(textHash)}`, shownTextSchema),
    retryNotifications: () => ask('/notifications/retry', retriedSchema, {}),
  };
}
