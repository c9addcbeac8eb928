import type { Pool, PoolClient } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { keepSealed } from './keep-sealed.ts';
import type { Seal } from './seal.ts';
import { inTransaction } from './transaction.ts';

export type ExternalKind = 'phone' | 'openid' | 'pos';
export type ExternalId = {
  readonly kind: ExternalKind;
  /** What staff see without asking for more: `138****1234`. */
  readonly masked: string;
  readonly linkedAt: Date;
};

type Who = { readonly programId: string; readonly memberId: string };

/** What other systems call a member. The audit log names the member and the masked value, never the value. */
export type ExternalIds = {
  /** One of a kind for a member, one member for a value; false when it is somebody else’s. */
  link(actor: Actor, who: Who, kind: ExternalKind, value: string): Promise<boolean>;
  find(programId: string, kind: ExternalKind, value: string): Promise<string | undefined>;
  list(who: Who): Promise<readonly ExternalId[]>;
  unlink(actor: Actor, who: Who, kind: ExternalKind): Promise<boolean>;
  /** The value itself, for a reason that is kept. */
  reveal(actor: Actor, who: Who, kind: ExternalKind, reason: string): Promise<string | undefined>;
  /** Name, external ids, sessions and notifications of a person go; the journal never had any of them. */
  erase(actor: Actor, who: Who, reason: string): Promise<void>;
};

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly now: () => Date };

export function openExternalIds({ pool, seal, now }: Tools): ExternalIds {
  return {
    link: (actor, who, kind, value) =>
      keepSealed(pool, seal(), (client) => link(client, seal(), actor, { ...who, kind, value }, now())),
    async find(programId, kind, value) {
      const { rows } = await pool.query<{ member_id: string }>(
        'select member_id from external_ids where program_id = $1 and kind = $2 and fingerprint = $3',
        [programId, kind, fingerprintOf(seal(), programId, kind, value)],
      );
      return rows[0]?.member_id;
    },
    async list({ programId, memberId }) {
      const { rows } = await pool.query<ExternalId>(
        `select kind, masked, linked_at as "linkedAt" from external_ids
         where program_id = $1 and member_id = $2 order by kind`,
        [programId, memberId],
      );
      return rows;
    },
    unlink: (actor, { programId, memberId }, kind) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ masked: string }>(
          `delete from external_ids where program_id = $1 and member_id = $2 and kind = $3 returning masked`,
          [programId, memberId, kind],
        );
        const before = rows[0];
        if (!before) return false;
        const subject = `member:${memberId}`;
        const deed = { action: 'person.unlink', programId, subject, before: { [kind]: before.masked } };
        await appendAudit(client, actor, deed, now());
        return true;
      }),
    reveal: (actor, { programId, memberId }, kind, reason) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ sealed: Buffer }>(
          'select sealed from external_ids where program_id = $1 and member_id = $2 and kind = $3',
          [programId, memberId, kind],
        );
        if (!rows[0]) return undefined;
        const subject = `member:${memberId}`;
        const deed = { action: 'person.reveal', programId, subject, more: { kind, reason } };
        await appendAudit(client, actor, deed, now());
        return seal().open(rows[0].sealed, purposeOf(programId, kind)).toString();
      }),
    erase: (actor, who, reason) => inTransaction(pool, (client) => erase(client, actor, who, reason, now())),
  };
}

/** Links what is not linked; false when it is somebody’s by now, and nothing has changed. */
export async function linkNew(
  client: PoolClient,
  seal: Seal,
  actor: Actor,
  what: Link,
  now: Date,
): Promise<boolean> {
  if (!(await insertLink(client, seal, what, now))) return false;
  const { programId, memberId, kind, value } = what;
  const after = { [kind]: maskedOf(kind, value) };
  await appendAudit(
    client,
    actor,
    { action: 'person.link', programId, subject: `member:${memberId}`, after },
    now,
  );
  return true;
}

async function insertLink(client: PoolClient, seal: Seal, what: Link, now: Date): Promise<boolean> {
  const { programId, memberId, kind, value } = what;
  const { rowCount } = await client.query(
    `insert into external_ids (program_id, kind, fingerprint, member_id, sealed, masked, linked_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (program_id, kind, fingerprint) do nothing`,
    [
      ...[programId, kind, fingerprintOf(seal, programId, kind, value), memberId],
      ...[seal.close(value, purposeOf(programId, kind)), maskedOf(kind, value), now],
    ],
  );
  return rowCount === 1;
}

type Link = Who & { readonly kind: ExternalKind; readonly value: string };

async function link(client: PoolClient, seal: Seal, actor: Actor, what: Link, now: Date): Promise<boolean> {
  const { programId, memberId, kind, value } = what;
  const before = await client.query<{ masked: string }>(
    'delete from external_ids where program_id = $1 and member_id = $2 and kind = $3 returning masked',
    [programId, memberId, kind],
  );
  const masked = maskedOf(kind, value);
  if (!(await insertLink(client, seal, what, now))) {
    await client.query('rollback');
    await client.query('begin');
    return false;
  }
  const subject = `member:${memberId}`;
  const old = before.rows[0] && { [kind]: before.rows[0].masked };
  const deed = { action: 'person.link', programId, subject, before: old, after: { [kind]: masked } };
  await appendAudit(client, actor, deed, now);
  return true;
}

/** Everything of the desk that is about one member. */
const ERASED = [
  'member_names',
  'external_ids',
  'member_sessions',
  'notifications',
  'notification_choices',
  'member_networks',
];

async function erase(client: PoolClient, actor: Actor, who: Who, reason: string, now: Date): Promise<void> {
  const { programId, memberId } = who;
  const key = [programId, memberId];
  await client.query(
    `delete from store_cashiers where program_id = $1 and fingerprint in (
       select fingerprint from external_ids where program_id = $1 and member_id = $2 and kind = 'phone')`,
    key,
  );
  for (const table of ERASED)
    await client.query(`delete from ${table} where program_id = $1 and member_id = $2`, key);
  // What they were told and consented to is kept under their id, without the device.
  await client.query(`update consents set agent = '' where program_id = $1 and member_id = $2`, key);
  const deed = { action: 'person.erase', programId, subject: `member:${memberId}`, more: { reason } };
  await appendAudit(client, actor, deed, now);
}

export function fingerprintOf(seal: Seal, programId: string, kind: ExternalKind, value: string): Buffer {
  return seal.fingerprint(value, purposeOf(programId, kind));
}

/** Three signs in front and four behind of a phone; of others only the end. */
export function maskedOf(kind: ExternalKind, value: string): string {
  const tail = value.slice(-4);
  return kind === 'phone' ? `${value.slice(0, 3)}****${tail}` : `****${tail}`;
}

export function purposeOf(programId: string, kind: ExternalKind): string {
  return `external:${programId}:${kind}`;
}
