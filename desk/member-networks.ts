import type { PoolClient } from 'pg';
import { keepNotifications } from './notifications/keep-notifications.ts';

type Who = { readonly programId: string; readonly memberId: string };

/**
 * Notes from which network somebody signs in, and tells them when it is one they had not used before. The first
 * one ever is not unusual.
 */
export async function noteNetwork(
  client: PoolClient,
  { programId, memberId }: Who,
  address: string,
  now: Date,
): Promise<void> {
  const earlier = await client.query(
    'select 1 from member_networks where program_id = $1 and member_id = $2 limit 1',
    [programId, memberId],
  );
  const { rows } = await client.query<{ fresh: boolean }>(
    `insert into member_networks (program_id, member_id, network, seen_at) values ($1, $2, $3, $4)
     on conflict (program_id, member_id, network) do update set seen_at = excluded.seen_at
     returning xmax = 0 as fresh`,
    [programId, memberId, networkOf(address), now],
  );
  if (!rows[0]?.fresh || earlier.rowCount === 0) return;
  const at = now.toISOString();
  const told = { memberId, kind: 'unusual_sign_in', event: `sign-in:${at}`, facts: { at }, at: now } as const;
  await keepNotifications(client, programId, [told], now);
}

/** The neighbourhood an address moves about in: a household's changes within it, a stranger's seldom lies there. */
function networkOf(address: string): string {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return address.split('.').slice(0, 2).join('.');
  return address.split(':').slice(0, 3).join(':').slice(0, 64);
}
