import { type CarriedRow, type NotificationRow, renderNotification } from '#contract';
import type { Carried, Notification } from '#desk';

/** Title and text in both languages. */
export function wordsOf(notification: Notification, timeZone: string) {
  const zh = renderNotification(notification, 'zh', timeZone);
  const en = renderNotification(notification, 'en', timeZone);
  return { title: { zh: zh.title, en: en.title }, text: { zh: zh.text, en: en.text } };
}

/** What somebody is asked to say that they know. */
export const TO_ACKNOWLEDGE = 'policy_changing';

export function notificationRow(notification: Notification, timeZone: string): NotificationRow {
  const { notificationId, memberId, kind, facts, at, readAt, acknowledgedAt } = notification;
  return {
    ...{ notificationId, memberId, kind, facts: { ...facts } },
    ...wordsOf(notification, timeZone),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    acknowledge: kind === TO_ACKNOWLEDGE,
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  };
}

export function carriedRow(carried: Carried, timeZone: string): CarriedRow {
  const { notification, carrier, status, tries, dueAt, lastAt, lastAnswer } = carried;
  const { notificationId, memberId, kind } = notification;
  return {
    ...{ notificationId, memberId, kind, carrier, status, tries },
    title: wordsOf(notification, timeZone).title,
    dueAt: status === 'waiting' ? dueAt.toISOString() : null,
    lastAt: lastAt?.toISOString() ?? null,
    lastAnswer: lastAnswer ?? null,
  };
}
