import type { Pool, PoolClient } from 'pg';
import type { Seal } from './seal.ts';

export type DisplayName = { readonly zh: string; readonly en: string };

type Language = keyof DisplayName;
type Named = { readonly memberId: string; readonly name: DisplayName };
type Row = { readonly member_id: string; readonly language: Language; readonly sealed: Buffer };

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Sealed for one member: a name cannot be moved to another one. */
export function namePurpose(programId: string, memberId: string): string {
  return `name:${programId}:${memberId}`;
}

/** What a name is found by: whole, whatever its case, width and spaces. */
export function nameFinder(programId: string): string {
  return `names:${programId}`;
}

export function nameAsFound(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Replaces the names of some members. */
export async function keepMemberNames(
  client: PoolClient,
  seal: Seal,
  programId: string,
  people: readonly Named[],
): Promise<void> {
  const names = people.flatMap(({ memberId, name }) =>
    LANGUAGES.filter((language) => name[language].trim() !== '').map((language) => ({
      memberId,
      language,
      sealed: seal.close(name[language], namePurpose(programId, memberId)),
      found: seal.fingerprint(nameAsFound(name[language]), nameFinder(programId)),
    })),
  );
  await client.query('delete from member_names where program_id = $1 and member_id = any($2)', [
    programId,
    people.map(({ memberId }) => memberId),
  ]);
  await client.query(
    `insert into member_names (program_id, member_id, language, sealed, fingerprint)
     select $1, member_id, language, sealed, fingerprint
     from unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[])
       as given (member_id, language, sealed, fingerprint)`,
    [
      programId,
      names.map(({ memberId }) => memberId),
      names.map(({ language }) => language),
      names.map(({ sealed }) => sealed),
      names.map(({ found }) => found),
    ],
  );
}

/** Names in full by member; who has none is not in it. */
export async function memberNamesOf(
  database: Pool | PoolClient,
  seal: Seal,
  programId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DisplayName>> {
  const { rows } = await database.query<Row>(
    'select member_id, language, sealed from member_names where program_id = $1 and member_id = any($2)',
    [programId, ids],
  );
  const names = new Map<string, DisplayName>();
  for (const { member_id: id, language, sealed } of rows) {
    const text = seal.open(sealed, namePurpose(programId, id)).toString();
    names.set(id, { ...(names.get(id) ?? { zh: '', en: '' }), [language]: text });
  }
  return names;
}

/** Members whose whole name this is, in either language. */
export async function findByName(
  pool: Pool,
  seal: Seal,
  programId: string,
  text: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ member_id: string }>(
    `select distinct member_id from member_names where program_id = $1 and fingerprint = $2
     order by member_id limit $3`,
    [programId, seal.fingerprint(nameAsFound(text), nameFinder(programId)), limit],
  );
  return rows.map(({ member_id }) => member_id);
}
