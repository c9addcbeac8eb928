import { createHash } from 'node:crypto';
import type { NotificationKind } from '#contract';

/** References, amounts and times as texts: what the template of its kind is filled with. No names, no phones. */
export type NotificationFacts = Readonly<Record<string, string>>;

export type NewNotification = {
  readonly memberId: string;
  readonly kind: NotificationKind;
  /** What it is about, the same whenever it is made again: `entry:12:0`. */
  readonly event: string;
  readonly facts: NotificationFacts;
  readonly at: Date;
};

export type Notification = NewNotification & {
  readonly notificationId: string;
  readonly place: number;
  readonly readAt: Date | undefined;
  readonly acknowledgedAt: Date | undefined;
};

export type NotificationRow = {
  readonly notification_id: string;
  readonly place: bigint | string;
  readonly member_id: string;
  readonly kind: NotificationKind;
  readonly event: string;
  readonly facts: string;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly acknowledged_at: Date | null;
};

export function notificationOf(row: NotificationRow): Notification {
  return {
    notificationId: row.notification_id,
    place: Number(row.place),
    memberId: row.member_id,
    kind: row.kind,
    event: row.event,
    facts: JSON.parse(row.facts) as NotificationFacts,
    at: row.at,
    readAt: row.read_at ?? undefined,
    acknowledgedAt: row.acknowledged_at ?? undefined,
  };
}

/** One person is told one thing once: the id says so. */
export function notificationIdOf(
  programId: string,
  { memberId, kind, event }: Pick<NewNotification, 'memberId' | 'kind' | 'event'>,
): string {
  const hash = createHash('sha256').update(`${programId}\n${memberId}\n${kind}\n${event}`).digest('hex');
  return `ntf_${hash.slice(0, 32)}`;
}
