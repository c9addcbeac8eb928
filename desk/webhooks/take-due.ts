import type { Pool } from 'pg';
import { type Endpoint, type EndpointRow, endpointOf } from './endpoint.ts';

export type Taking = {
  readonly programId: string;
  readonly lease: string;
  readonly now: Date;
  readonly until: Date;
  /** The journal's last entry. */
  readonly lastEntry: number;
};
export type TakenEndpoint = { readonly endpoint: Endpoint; readonly sealed: readonly Buffer[] };

/** Takes the endpoints that have something to do and nobody works on; with their secrets, the newest first. */
export async function takeDue(pool: Pool, taking: Taking): Promise<readonly TakenEndpoint[]> {
  const { programId, lease, now, until, lastEntry } = taking;
  const { rows } = await pool.query<EndpointRow>(
    `update webhook_endpoints set lease = $2, leased_until = $4
     where program_id = $1 and endpoint_id in (
       select endpoint_id from webhook_endpoints one
       where program_id = $1 and status = 'active' and due_at <= $3
         and (leased_until is null or leased_until <= $3)
         and (read_entry < $5 or exists (
           select 1 from webhook_messages message
           where message.program_id = one.program_id and message.endpoint_id = one.endpoint_id
             and message.status = 'waiting'))
       for update skip locked)
     returning *`,
    [programId, lease, now, until, lastEntry],
  );
  return rows.map((row) => {
    const old = row.old_secret && row.old_secret_until && row.old_secret_until > now ? [row.old_secret] : [];
    return { endpoint: endpointOf(row), sealed: [row.secret, ...old] };
  });
}

export type Rest = {
  readonly failures: number;
  readonly dueAt: Date;
  /** Given: it is paused, and says so. */
  readonly notice?: string | undefined;
};

/** Lets an endpoint go; nothing when somebody else has it by now. */
export async function letGo(pool: Pool, { programId, endpointId }: Endpoint, lease: string, rest: Rest) {
  const { failures, dueAt, notice } = rest;
  await pool.query(
    `update webhook_endpoints set failures = $4, due_at = greatest(due_at, $5), lease = null, leased_until = null,
       status = case when $6::text is null then status else 'paused' end, notice = coalesce($6, notice)
     where program_id = $1 and endpoint_id = $2 and lease = $3`,
    [programId, endpointId, lease, failures, dueAt, notice ?? null],
  );
}

/** When the next active endpoint is due that failed before; undefined: none waits. */
export async function nextDue(pool: Pool, programId: string, now: Date): Promise<Date | undefined> {
  const { rows } = await pool.query<{ due: Date | null }>(
    `select min(greatest(due_at, leased_until)) as due from webhook_endpoints
     where program_id = $1 and status = 'active' and greatest(due_at, leased_until) > $2`,
    [programId, now],
  );
  return rows[0]?.due ?? undefined;
}
