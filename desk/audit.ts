import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './transaction.ts';

/** Who does something at the desk, and from where. */
export type Actor = {
  /** `staff:anna`, `key:0123…`, `cli`, `member:m1`. */
  readonly id: string;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

/** What was done. Personal data is named by reference or masked, never written out. */
export type Deed = {
  /** A command's type, or what of the desk: `staff.add`, `key.revoke`. */
  readonly action: string;
  readonly programId?: string | undefined;
  /** What it was done to: `member:m1`, `staff:anna`. */
  readonly subject?: string | undefined;
  readonly outcome?: 'done' | 'refused' | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Whatever else explains it: reason, refusal code, command id. */
  readonly more?: Readonly<Record<string, unknown>> | undefined;
};

export type AuditRow = {
  readonly place: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly programId: string | null;
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  /** JSON text, as it was hashed. */
  readonly detail: string;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly hash: Buffer;
};

/** Any number will do, as long as every version takes the same one. */
const CHAIN_LOCK = 7_404_202;
const BEGINNING = Buffer.alloc(32);

/** Adds what was done to the log; inside a transaction it is there exactly if the deed is. */
export async function appendAudit(client: PoolClient, actor: Actor, deed: Deed, now: Date): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
  const { rows } = await client.query<{ place: bigint | string; hash: Buffer }>(
    'select place, hash from audit_log order by place desc limit 1',
  );
  const previous = rows[0]?.hash ?? BEGINNING;
  const row = {
    place: Number(rows[0]?.place ?? 0) + 1,
    at: now,
    actor: actor.id,
    action: deed.action,
    programId: deed.programId ?? null,
    subject: deed.subject ?? null,
    outcome: deed.outcome ?? 'done',
    detail: JSON.stringify({ before: deed.before, after: deed.after, ...deed.more }),
    address: actor.address?.slice(0, 64) ?? null,
    requestId: actor.requestId ?? null,
  };
  await client.query(
    `insert into audit_log (place, at, actor, action, program_id, subject, outcome, detail, address, request_id,
       previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...valuesOf(row), previous, hashOf(row, previous)],
  );
}

export function recordAudit(pool: Pool, actor: Actor, deed: Deed, now: Date): Promise<void> {
  return inTransaction(pool, (client) => appendAudit(client, actor, deed, now));
}

type Hashed = Omit<AuditRow, 'hash'>;

function valuesOf(row: Hashed): unknown[] {
  const { place, at, actor, action, programId, subject, outcome, detail, address, requestId } = row;
  return [place, at, actor, action, programId, subject, outcome, detail, address, requestId];
}

function hashOf(row: Hashed, previous: Buffer): Buffer {
  const text = JSON.stringify(valuesOf(row));
  return createHash('sha256').update(previous).update(text).digest();
}

/**
 * Reads the whole log again: every row follows the one before, none is missing or was changed. Gives how many
 * there are, the last hash, and the first place that does not fit.
 */
export async function verifyAudit(pool: Pool): Promise<{
  readonly rows: number;
  readonly head: Buffer;
  readonly wrongAt: number | undefined;
}> {
  let head: Buffer = BEGINNING;
  let place = 0;
  for (;;) {
    const { rows } = await pool.query<Kept>(`${SELECT} where place > $1 order by place limit 1000`, [place]);
    if (rows.length === 0) return { rows: place, head, wrongAt: undefined };
    for (const kept of rows) {
      const row = rowOf(kept);
      const fits = row.place === place + 1 && kept.previous_hash.equals(head);
      if (!fits || !hashOf(row, head).equals(row.hash)) return { rows: place, head, wrongAt: place + 1 };
      head = row.hash;
      place = row.place;
    }
  }
}

const SELECT = `select place, at, actor, action, program_id, subject, outcome, detail, address, request_id,
  previous_hash, hash from audit_log`;

type Kept = {
  readonly place: bigint | string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly program_id: string | null;
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  readonly detail: string;
  readonly address: string | null;
  readonly request_id: string | null;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
};

function rowOf(kept: Kept): AuditRow {
  const { at, actor, action, subject, outcome, detail, address, hash } = kept;
  return {
    ...{ place: Number(kept.place), at, actor, action, subject, outcome, detail, address, hash },
    programId: kept.program_id,
    requestId: kept.request_id,
  };
}

export type AuditQuery = {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly programId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Rows before this place. */
  readonly below?: number | undefined;
  readonly limit: number;
};

/** Rows of the log, newest first. */
export async function readAudit(pool: Pool, query: AuditQuery): Promise<readonly AuditRow[]> {
  const { actor, action, subject, programId, from, to, below, limit } = query;
  const { rows } = await pool.query<Kept>(
    `${SELECT} where ($1::text is null or actor = $1) and ($2::text is null or action = $2)
       and ($3::text is null or subject = $3) and ($4::text is null or program_id = $4)
       and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
       and ($7::bigint is null or place < $7)
     order by place desc limit $8`,
    [actor, action, subject, programId, from, to, below, limit],
  );
  return rows.map(rowOf);
}
