import type { PoolClient } from 'pg';
import { type NewNotification, notificationIdOf } from './notification.ts';

/** How many rows go into one statement. */
const AT_ONCE = 2_000;
/** What happened longer ago is kept for people to see, and not carried to them any more. */
const CARRIED_DAYS = 3;
const DAY_MS = 86_400_000;

/**
 * Keeps notifications, and with each the deliveries its person has chosen; those that are there stay as they are.
 */
export async function keepNotifications(
  client: Pick<PoolClient, 'query'>,
  programId: string,
  notifications: readonly NewNotification[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < notifications.length; from += AT_ONCE)
    await keepSome(client, programId, notifications.slice(from, from + AT_ONCE), now);
}

async function keepSome(
  client: Pick<PoolClient, 'query'>,
  programId: string,
  some: readonly NewNotification[],
  now: Date,
): Promise<void> {
  await client.query(
    `with made as (
       insert into notifications (program_id, notification_id, member_id, kind, event, facts, at, made_at)
       select $1, given.*, $8 from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
         $7::timestamptz[]) as given
       on conflict do nothing returning program_id, notification_id, member_id, kind, at
     )
     insert into notification_deliveries (program_id, notification_id, carrier, status, due_at)
     select made.program_id, made.notification_id, carrier, 'waiting', $8
     from made join notification_choices choice on choice.program_id = $1
       and choice.member_id = made.member_id and choice.kind = made.kind
     cross join unnest(choice.carriers) as carrier
     where made.at > $9`,
    [
      programId,
      some.map((one) => notificationIdOf(programId, one)),
      some.map(({ memberId }) => memberId),
      some.map(({ kind }) => kind),
      some.map(({ event }) => event),
      some.map(({ facts }) => JSON.stringify(facts)),
      some.map(({ at }) => at),
      now,
      new Date(now.getTime() - CARRIED_DAYS * DAY_MS),
    ],
  );
}
