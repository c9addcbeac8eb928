import type { Pool } from 'pg';
import { type Notification, type NotificationRow, notificationOf } from './notification.ts';

export type CarriedStatus = 'waiting' | 'delivered' | 'given_up';

/** One notification on its way by one carrier. */
export type Carried = {
  readonly notification: Notification;
  readonly carrier: string;
  readonly place: number;
  readonly status: CarriedStatus;
  readonly tries: number;
  /** When it is tried next, while it waits. */
  readonly dueAt: Date;
  readonly lastAt: Date | undefined;
  readonly lastAnswer: string | undefined;
};

export type CarriedQuery = {
  readonly programId: string;
  readonly memberId?: string | undefined;
  readonly status?: CarriedStatus | undefined;
  readonly below?: number | undefined;
  readonly limit: number;
};

export type TakingCarried = {
  readonly programId: string;
  readonly lease: string;
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
};

export type CarriedResult = {
  readonly delivered: boolean;
  readonly answer: string;
  readonly at: Date;
  /** When to try again; undefined: never. */
  readonly retryAt: Date | undefined;
};

type CarriedRow = NotificationRow & {
  readonly carrier: string;
  readonly delivery_place: bigint | string;
  readonly status: CarriedStatus;
  readonly tries: number;
  readonly due_at: Date;
  readonly last_at: Date | null;
  readonly last_answer: string | null;
};

const COLUMNS = `notification.*, delivery.carrier, delivery.place as delivery_place, delivery.status,
  delivery.tries, delivery.due_at, delivery.last_at, delivery.last_answer`;

/** Takes what is due and nobody carries, the oldest first; two nodes never take the same. */
export async function takeCarried(pool: Pool, taking: TakingCarried): Promise<readonly Carried[]> {
  const { programId, lease, now, until, limit } = taking;
  const { rows } = await pool.query<CarriedRow>(
    `update notification_deliveries delivery set lease = $2, leased_until = $4
     from notifications notification
     where notification.program_id = delivery.program_id
       and notification.notification_id = delivery.notification_id
       and delivery.program_id = $1
       and (delivery.notification_id, delivery.carrier) in (
         select notification_id, carrier from notification_deliveries
         where program_id = $1 and status = 'waiting' and due_at <= $3
           and (leased_until is null or leased_until <= $3)
         order by due_at, place limit $5 for update skip locked)
     returning ${COLUMNS}`,
    [programId, lease, now, until, limit],
  );
  return rows.map(carriedOf).toSorted((a, b) => a.place - b.place);
}

/** What came of it; nothing when somebody else has it by now. */
export async function noteCarried(
  pool: Pool,
  programId: string,
  { notification, carrier }: Carried,
  lease: string,
  { delivered, answer, at, retryAt }: CarriedResult,
): Promise<void> {
  const status: CarriedStatus = delivered ? 'delivered' : retryAt ? 'waiting' : 'given_up';
  await pool.query(
    `update notification_deliveries set status = $5, tries = tries + 1, last_at = $6, last_answer = $7,
       due_at = coalesce($8, due_at), lease = null, leased_until = null
     where program_id = $1 and notification_id = $2 and carrier = $3 and lease = $4`,
    [
      ...[programId, notification.notificationId, carrier, lease],
      ...[status, at, answer.slice(0, 300), retryAt ?? null],
    ],
  );
}

/** When something is due next; undefined: nothing waits. */
export async function nextCarried(pool: Pool, programId: string): Promise<Date | undefined> {
  const { rows } = await pool.query<{ due: Date | null }>(
    `select min(greatest(due_at, leased_until)) as due from notification_deliveries
     where program_id = $1 and status = 'waiting'`,
    [programId],
  );
  return rows[0]?.due ?? undefined;
}

/** The newest first. */
export async function listCarried(pool: Pool, query: CarriedQuery): Promise<readonly Carried[]> {
  const { programId, memberId, status, below, limit } = query;
  const { rows } = await pool.query<CarriedRow>(
    `select ${COLUMNS} from notification_deliveries delivery
     join notifications notification on notification.program_id = delivery.program_id
       and notification.notification_id = delivery.notification_id
     where delivery.program_id = $1 and ($2::text is null or notification.member_id = $2)
       and ($3::text is null or delivery.status = $3) and ($4::bigint is null or delivery.place < $4)
     order by delivery.place desc limit $5`,
    [programId, memberId ?? null, status ?? null, below ?? null, limit],
  );
  return rows.map(carriedOf);
}

function carriedOf(row: CarriedRow): Carried {
  return {
    notification: notificationOf(row),
    carrier: row.carrier,
    place: Number(row.delivery_place),
    status: row.status,
    tries: row.tries,
    dueAt: row.due_at,
    lastAt: row.last_at ?? undefined,
    lastAnswer: row.last_answer ?? undefined,
  };
}
