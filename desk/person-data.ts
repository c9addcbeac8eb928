import type { Pool } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import type { ExternalKind } from './external-ids.ts';
import { purposeOf } from './external-ids.ts';
import { memberNamesOf } from './member-names.ts';
import type { Seal } from './seal.ts';
import { inTransaction } from './transaction.ts';

type Who = { readonly programId: string; readonly memberId: string };

/** Everything the desk keeps about a person, in full. */
export type PersonData = {
  readonly name: { readonly zh: string; readonly en: string } | null;
  readonly external: readonly { readonly kind: string; readonly value: string; readonly linkedAt: string }[];
  readonly sessions: readonly {
    readonly address: string;
    readonly createdAt: string;
    readonly expiresAt: string;
  }[];
  readonly networks: readonly { readonly network: string; readonly seenAt: string }[];
  readonly consents: readonly Readonly<Record<string, unknown>>[];
  readonly notifications: readonly Readonly<Record<string, unknown>>[];
  readonly choices: readonly { readonly kind: string; readonly carriers: readonly string[] }[];
  readonly worksAt: readonly string[];
};

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly now: () => Date };
type Row = Readonly<Record<string, unknown>>;

/** Times as texts, no more than a person could ever read at once. */
const NOTIFICATIONS_MAX = 5_000;

/** Hands out what is kept about somebody, to them or in their name; who asked, and why, is in the audit log. */
export function exportPerson(
  { pool, seal, now }: Tools,
  actor: Actor,
  who: Who,
  reason: string,
): Promise<PersonData> {
  const { programId, memberId } = who;
  return inTransaction(pool, async (client) => {
    const of = async (sql: string): Promise<readonly Row[]> => {
      const { rows } = await client.query<Row>(sql, [programId, memberId]);
      return rows.map(withoutDates);
    };
    const MINE = 'where program_id = $1 and member_id = $2';
    const names = await memberNamesOf(client, seal(), programId, [memberId]);
    const external = await of(
      `select kind, sealed, linked_at as "linkedAt" from external_ids ${MINE} order by kind`,
    );
    const data = {
      name: names.get(memberId) ?? null,
      external: external.map(({ kind, sealed, linkedAt }) => ({
        kind,
        value: seal()
          .open(sealed as Buffer, purposeOf(programId, kind as ExternalKind))
          .toString(),
        linkedAt,
      })),
      sessions: await of(
        `select address, created_at as "createdAt", expires_at as "expiresAt" from member_sessions ${MINE}
         order by created_at`,
      ),
      networks: await of(`select network, seen_at as "seenAt" from member_networks ${MINE} order by seen_at`),
      consents: await of(
        `select kind, version, language, text_hash as "textHash", answers, agent, given_at as "givenAt",
           withdrawn_at as "withdrawnAt" from consents ${MINE} order by place`,
      ),
      notifications: await of(
        `select kind, facts, at, read_at as "readAt", acknowledged_at as "acknowledgedAt" from notifications ${MINE}
         order by place desc limit ${NOTIFICATIONS_MAX}`,
      ),
      choices: await of(`select kind, carriers from notification_choices ${MINE} order by kind`),
      worksAt: (
        await of(
          `select cashier.store_id from store_cashiers cashier join external_ids known
             on known.program_id = cashier.program_id and known.kind = 'phone'
               and known.fingerprint = cashier.fingerprint
           where known.program_id = $1 and known.member_id = $2 order by 1`,
        )
      ).map((row) => row.store_id),
    };
    const deed = { action: 'person.export', programId, subject: `member:${memberId}`, more: { reason } };
    await appendAudit(client, actor, deed, now());
    return data as unknown as PersonData;
  });
}

function withoutDates(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );
}
