import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { type FoundKey, givenKeys, type KeyPlace, makeKey, putInPlace } from './desk-key.ts';
import { DESK_KEY_BYTES, keyIdOf, openSeal } from './seal.ts';
import { sealOldNames } from './seal-old-names.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

/** What has to be known to open the desk, and to make proofs. */
export type DeskKeys = {
  readonly key: Buffer;
  /** Salts of proofs come from it; it stays when the key is another. */
  readonly proofSecret: Buffer;
  /** Where the key was read from. */
  readonly from: string;
};

/** The database is sealed with another key than the given. Ids name keys without telling them. */
export type KeyProblem = {
  readonly problem: 'desk_key_missing' | 'desk_key_wrong';
  /** Unknown in a database from before keys had ids. */
  readonly neededId: string | undefined;
  readonly given: readonly { readonly from: string; readonly id: string }[];
};

/** What the seal of the secret of proofs is for. */
export const PROOF_PURPOSE = 'secret of proofs';

/**
 * Finds the key the database is sealed with, and the secret of proofs with it. A new database gets both; in one
 * from before the two were apart the key was the secret, and stays it, so that published proofs can be made again.
 */
export async function unlockDesk(
  pool: Pool,
  place: KeyPlace,
  isNew: boolean,
): Promise<DeskKeys | KeyProblem> {
  const kept = await keptSecret(pool);
  const given = givenKeys(place);
  if (!kept) {
    const refused = await keepSecret(pool, place, given, isNew);
    return refused ?? unlockDesk(pool, place, isNew);
  }
  const found = given.find(({ key }) => keyIdOf(key) === kept.keyId);
  if (!found) return problemWith(given, kept.keyId);
  putInPlace(place, found);
  await sealOldNames(pool, found.key);
  return { ...found, proofSecret: openSeal(found.key).open(kept.sealed, PROOF_PURPOSE) };
}

/** Who opened the desk with a key that is in force no more; undefined: it still is. */
export async function keyChanged(pool: Pool, { key, from }: FoundKey): Promise<KeyProblem | undefined> {
  const kept = await keptSecret(pool);
  return !kept || kept.keyId === keyIdOf(key) ? undefined : problemWith([{ key, from }], kept.keyId);
}

/** The first time: nothing is kept under a key that does not open what is there. */
async function keepSecret(
  pool: Pool,
  place: KeyPlace,
  given: readonly FoundKey[],
  isNew: boolean,
): Promise<KeyProblem | undefined> {
  if (given.length === 0 && (await firstValues(pool)).length > 0) return problemWith(given, undefined);
  const key = given[0]?.key ?? makeKey(place);
  if (!(await opensAll(pool, key))) return problemWith(given, undefined);
  const secret = isNew ? randomBytes(DESK_KEY_BYTES) : key;
  // Another node may have been first: whose row is there counts.
  await pool.query(
    `insert into desk_secrets (name, key_id, sealed) values ('proofs', $1, $2) on conflict do nothing`,
    [keyIdOf(key), openSeal(key).close(secret, PROOF_PURPOSE)],
  );
  return undefined;
}

function problemWith(given: readonly FoundKey[], neededId: string | undefined): KeyProblem {
  const problem = given.length === 0 ? 'desk_key_missing' : 'desk_key_wrong';
  return { problem, neededId, given: given.map(({ key, from }) => ({ from, id: keyIdOf(key) })) };
}

async function keptSecret(pool: Pool): Promise<{ keyId: string; sealed: Buffer } | undefined> {
  const { rows } = await pool.query<{ keyId: string; sealed: Buffer }>(
    `select key_id as "keyId", sealed from desk_secrets where name = 'proofs'`,
  );
  return rows[0];
}

/** One sealed value of each column that has any. */
async function firstValues(pool: Pool): Promise<{ readonly value: Buffer; readonly purpose: string }[]> {
  const found = [];
  for (const { table, column, names, purposeOf } of SEALED_COLUMNS) {
    const { rows } = await pool.query<Record<string, string> & { value: Buffer }>(
      `select ${[...names, `${column} as value`].join(', ')} from ${table} where ${column} is not null limit 1`,
    );
    found.push(...rows.map((row) => ({ value: row.value, purpose: purposeOf(row) })));
  }
  return found;
}

async function opensAll(pool: Pool, key: Buffer): Promise<boolean> {
  const values = await firstValues(pool);
  const seal = openSeal(key);
  try {
    for (const { value, purpose } of values) seal.open(value, purpose);
    return true;
  } catch {
    return false;
  }
}
