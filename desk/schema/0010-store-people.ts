/** Wrong tries of a phone's codes, and who else than its owner works at a store. */
export const STORE_PEOPLE_TABLES = {
  name: 'desk/0010-store-people',
  sql: `
    create table phone_code_misses (
      program_id text not null,
      fingerprint bytea not null,
      at timestamptz not null
    );
    create index phone_code_misses_by_phone on phone_code_misses (program_id, fingerprint, at);
    create table store_cashiers (
      program_id text not null,
      store_id text not null,
      fingerprint bytea not null,
      sealed bytea not null,
      masked text not null,
      named_at timestamptz not null,
      primary key (program_id, store_id, fingerprint)
    );
    create index store_cashiers_by_phone on store_cashiers (program_id, fingerprint);
  `,
} as const;
