import type { Pool } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { keepSealed } from './keep-sealed.ts';
import { type DisplayName, keepMemberNames, memberNamesOf } from './member-names.ts';
import type { Seal } from './seal.ts';
import { inTransaction } from './transaction.ts';

export type PersonKind = 'member' | 'store';
export type NamedPerson = { readonly kind: PersonKind; readonly refId: string; readonly name: DisplayName };

type Tools = { readonly pool: Pool; readonly seal: () => Seal };

/** Writes display names, replacing those that are there: of members sealed, of stores as they hang above the door. */
export async function setNames(
  { pool, seal }: Tools,
  programId: string,
  people: readonly NamedPerson[],
): Promise<void> {
  const stores = people.filter(({ kind }) => kind === 'store');
  const members = people.filter(({ kind }) => kind === 'member');
  if (stores.length > 0) await setStoreNames(pool, programId, stores);
  if (members.length === 0) return;
  const named = members.map(({ refId: memberId, name }) => ({ memberId, name }));
  await keepSealed(pool, seal(), (client) => keepMemberNames(client, seal(), programId, named));
}

async function setStoreNames(pool: Pool, programId: string, stores: readonly NamedPerson[]): Promise<void> {
  await pool.query(
    `insert into people (program_id, kind, ref_id, name_zh, name_en)
     select $1, 'store', ref_id, name_zh, name_en
     from unnest($2::text[], $3::text[], $4::text[]) as given (ref_id, name_zh, name_en)
     on conflict (program_id, kind, ref_id)
     do update set name_zh = excluded.name_zh, name_en = excluded.name_en`,
    [
      programId,
      stores.map((store) => store.refId),
      stores.map((store) => store.name.zh),
      stores.map((store) => store.name.en),
    ],
  );
}

/** Display names by id; who has none is not in it. */
export async function namesOf(
  { pool, seal }: Tools,
  programId: string,
  kind: PersonKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DisplayName>> {
  if (ids.length === 0) return new Map();
  if (kind === 'member') return memberNamesOf(pool, seal(), programId, ids);
  const { rows } = await pool.query<{ ref_id: string; name_zh: string; name_en: string }>(
    `select ref_id, name_zh, name_en from people where program_id = $1 and kind = 'store' and ref_id = any($2)`,
    [programId, ids],
  );
  return new Map(rows.map((row) => [row.ref_id, { zh: row.name_zh, en: row.name_en }]));
}

/** What of a name is shown to who does not need it: the first sign, and as many stars whatever its length. */
export function maskedName({ zh, en }: DisplayName): DisplayName {
  return { zh: masked(zh), en: masked(en) };
}

function masked(name: string): string {
  const [first = ''] = name.trim();
  return first === '' ? '' : `${first}${/\p{Script=Han}/u.test(first) ? '**' : '***'}`;
}

/** A member's name in full, for a reason that is kept. */
export function revealName(
  { pool, seal }: Tools,
  actor: Actor,
  { programId, memberId }: { readonly programId: string; readonly memberId: string },
  reason: string,
  now: Date,
): Promise<DisplayName | undefined> {
  return inTransaction(pool, async (client) => {
    const name = (await memberNamesOf(client, seal(), programId, [memberId])).get(memberId);
    if (!name) return undefined;
    const more = { kind: 'name', reason };
    const deed = { action: 'person.reveal', programId, subject: `member:${memberId}`, more };
    await appendAudit(client, actor, deed, now);
    return name;
  });
}

/** Erases a person's name; what they did stays under their id. */
export async function eraseName(
  pool: Pool,
  programId: string,
  kind: PersonKind,
  refId: string,
): Promise<void> {
  const sql =
    kind === 'member'
      ? 'delete from member_names where program_id = $1 and member_id = $2'
      : `delete from people where program_id = $1 and kind = 'store' and ref_id = $2`;
  await pool.query(sql, [programId, refId]);
}
