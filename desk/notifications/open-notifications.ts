import type { Pool } from 'pg';
import type { NotificationKind } from '#contract';
import { type Actor, appendAudit } from '../audit.ts';
import { inTransaction } from '../transaction.ts';
import {
  type Carried,
  type CarriedQuery,
  type CarriedResult,
  listCarried,
  nextCarried,
  noteCarried,
  type TakingCarried,
  takeCarried,
} from './carried.ts';
import { type Choice, choicesOf, choose } from './choices.ts';
import { keepNotifications } from './keep-notifications.ts';
import {
  type NewNotification,
  type Notification,
  type NotificationRow,
  notificationOf,
} from './notification.ts';

type Who = { readonly programId: string; readonly memberId: string };

export type NotificationsQuery = {
  readonly programId: string;
  readonly memberId?: string | undefined;
  readonly kind?: NotificationKind | undefined;
  readonly below?: number | undefined;
  readonly limit: number;
};

/** How many were told about a change of the policy, and how many said that they know. */
export type Acknowledgement = {
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Date;
  readonly told: number;
  readonly read: number;
  readonly acknowledged: number;
};

/** How far in the journal notifications are made, and the last day that was looked at for what time brings. */
export type NotificationReading = { readonly readEntry: number; readonly sweptDay: number };

export type Notifications = {
  /** Where making them has come to; begun at an entry where it has not begun. */
  reading(programId: string, beginning: number): Promise<NotificationReading>;
  /** Keeps what was made of the journal up to an entry, both or neither; false when another was faster. */
  keepUpTo(programId: string, made: readonly NewNotification[], from: number, to: number): Promise<boolean>;
  /** Keeps what a day brings; what is older than a year and a month goes. */
  keepOfDay(programId: string, made: readonly NewNotification[], day: number): Promise<void>;
  list(query: NotificationsQuery): Promise<readonly Notification[]>;
  unread(who: Who): Promise<number>;
  /** Marks one as read, or all; gives how many were not. */
  markRead(who: Who, notificationId: string | undefined): Promise<number>;
  /** The person says that they know; false when there is none of theirs that asks for it. */
  acknowledge(who: Who, kind: NotificationKind, notificationId: string): Promise<boolean>;
  acknowledgements(programId: string, kind: NotificationKind): Promise<readonly Acknowledgement[]>;
  choices(who: Who): Promise<readonly Choice[]>;
  choose(who: Who, choice: Choice): Promise<void>;
  takeCarried(taking: TakingCarried): Promise<readonly Carried[]>;
  noteCarried(programId: string, carried: Carried, lease: string, result: CarriedResult): Promise<void>;
  nextCarried(programId: string): Promise<Date | undefined>;
  listCarried(query: CarriedQuery): Promise<readonly Carried[]>;
  /** Tries everything again that was given up; gives how much that is. */
  retry(actor: Actor, programId: string): Promise<number>;
};

type Parts = { readonly pool: Pool; readonly now: () => Date };

const KEPT_DAYS = 400;
const DAY_MS = 86_400_000;

export function openNotifications({ pool, now }: Parts): Notifications {
  return {
    ...made({ pool, now }),
    ...seen({ pool, now }),
    choices: (who) => choicesOf(pool, who),
    choose: (who, choice) => choose(pool, who, choice),
    takeCarried: (taking) => takeCarried(pool, taking),
    noteCarried: (programId, carried, lease, result) => noteCarried(pool, programId, carried, lease, result),
    nextCarried: (programId) => nextCarried(pool, programId),
    listCarried: (query) => listCarried(pool, query),
    retry: (actor, programId) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          `update notification_deliveries set status = 'waiting', tries = 0, due_at = $2
           where program_id = $1 and status = 'given_up'`,
          [programId, now()],
        );
        const count = rowCount ?? 0;
        const deed = { action: 'notification.retry', programId, more: { count } };
        await appendAudit(client, actor, deed, now());
        return count;
      }),
  };
}

function made({ pool, now }: Parts): Pick<Notifications, 'reading' | 'keepUpTo' | 'keepOfDay'> {
  return {
    async reading(programId, beginning) {
      await pool.query(
        `insert into notification_reading (program_id, read_entry, swept_day) values ($1, $2, 0)
         on conflict do nothing`,
        [programId, beginning],
      );
      const { rows } = await pool.query<{ read_entry: bigint | string; swept_day: number }>(
        'select read_entry, swept_day from notification_reading where program_id = $1',
        [programId],
      );
      return { readEntry: Number(rows[0]!.read_entry), sweptDay: rows[0]!.swept_day };
    },
    keepUpTo: (programId, notifications, from, to) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          'update notification_reading set read_entry = $3 where program_id = $1 and read_entry = $2',
          [programId, from, to],
        );
        if (rowCount !== 1) return false;
        await keepNotifications(client, programId, notifications, now());
        return true;
      }),
    keepOfDay: (programId, notifications, day) =>
      inTransaction(pool, async (client) => {
        await client.query(
          'update notification_reading set swept_day = greatest(swept_day, $2) where program_id = $1',
          [programId, day],
        );
        await keepNotifications(client, programId, notifications, now());
        await client.query('delete from notifications where program_id = $1 and made_at < $2', [
          programId,
          new Date(now().getTime() - KEPT_DAYS * DAY_MS),
        ]);
      }),
  };
}

type Seen = Pick<Notifications, 'list' | 'unread' | 'markRead' | 'acknowledge' | 'acknowledgements'>;

function seen({ pool, now }: Parts): Seen {
  return {
    async list({ programId, memberId, kind, below, limit }) {
      const { rows } = await pool.query<NotificationRow>(
        `select * from notifications where program_id = $1 and ($2::text is null or member_id = $2)
           and ($3::text is null or kind = $3) and ($4::bigint is null or place < $4)
         order by place desc limit $5`,
        [programId, memberId ?? null, kind ?? null, below ?? null, limit],
      );
      return rows.map(notificationOf);
    },
    async unread({ programId, memberId }) {
      const { rows } = await pool.query<{ count: string }>(
        `select count(*) from notifications where program_id = $1 and member_id = $2 and read_at is null`,
        [programId, memberId],
      );
      return Number(rows[0]?.count ?? 0);
    },
    async markRead({ programId, memberId }, notificationId) {
      const { rowCount } = await pool.query(
        `update notifications set read_at = $4 where program_id = $1 and member_id = $2 and read_at is null
           and ($3::text is null or notification_id = $3)`,
        [programId, memberId, notificationId ?? null, now()],
      );
      return rowCount ?? 0;
    },
    async acknowledge({ programId, memberId }, kind, notificationId) {
      const { rowCount } = await pool.query(
        `update notifications set read_at = coalesce(read_at, $5), acknowledged_at = coalesce(acknowledged_at, $5)
         where program_id = $1 and member_id = $2 and kind = $3 and notification_id = $4`,
        [programId, memberId, kind, notificationId, now()],
      );
      return rowCount === 1;
    },
    async acknowledgements(programId, kind) {
      const { rows } = await pool.query<{
        facts: string;
        at: Date;
        told: string;
        read: string;
        known: string;
      }>(
        `select min(facts) as facts, min(at) as at, count(*) as told, count(read_at) as read,
           count(acknowledged_at) as known
         from notifications where program_id = $1 and kind = $2 group by event order by min(place) desc limit 50`,
        [programId, kind],
      );
      return rows.map(({ facts, at, told, read, known }) => ({
        ...{ facts: JSON.parse(facts), at, told: Number(told) },
        ...{ read: Number(read), acknowledged: Number(known) },
      }));
    },
  };
}
