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
    retryNotifications: () => ask('/notifications/retry', retriedSchema, {}),
  };
}
