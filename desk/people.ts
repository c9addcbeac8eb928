import type { Pool } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { inTransaction } from './transaction.ts';

export type PersonKind = 'member' | 'store';
export type DisplayName = { readonly zh: string; readonly en: string };
export type NamedPerson = { readonly kind: PersonKind; readonly refId: string; readonly name: DisplayName };

/** Writes display names, replacing those that are there. */
export async function setNames(pool: Pool, programId: string, people: readonly NamedPerson[]): Promise<void> {
  if (people.length === 0) return;
  await pool.query(
    `insert into people (program_id, kind, ref_id, name_zh, name_en)
     select $1, kind, ref_id, name_zh, name_en
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (kind, ref_id, name_zh, name_en)
     on conflict (program_id, kind, ref_id)
     do update set name_zh = excluded.name_zh, name_en = excluded.name_en`,
    [
      programId,
      people.map((person) => person.kind),
      people.map((person) => person.refId),
      people.map((person) => person.name.zh),
      people.map((person) => person.name.en),
    ],
  );
}

/** Display names by id; who has none is not in it. */
export async function namesOf(
  pool: Pool,
  programId: string,
  kind: PersonKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DisplayName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<{ ref_id: string; name_zh: string; name_en: string }>(
    'select ref_id, name_zh, name_en from people where program_id = $1 and kind = $2 and ref_id = any($3)',
    [programId, kind, ids],
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
  pool: Pool,
  actor: Actor,
  { programId, memberId }: { readonly programId: string; readonly memberId: string },
  reason: string,
  now: Date,
): Promise<DisplayName | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<DisplayName>(
      `select name_zh as zh, name_en as en from people
       where program_id = $1 and kind = 'member' and ref_id = $2`,
      [programId, memberId],
    );
    if (!rows[0]) return undefined;
    const more = { kind: 'name', reason };
    const deed = { action: 'person.reveal', programId, subject: `member:${memberId}`, more };
    await appendAudit(client, actor, deed, now);
    return rows[0];
  });
}

/** Erases a person's name; what they did stays under their id. */
export async function eraseName(
  pool: Pool,
  programId: string,
  kind: PersonKind,
  refId: string,
): Promise<void> {
  await pool.query('delete from people where program_id = $1 and kind = $2 and ref_id = $3', [
    programId,
    kind,
    refId,
  ]);
}
