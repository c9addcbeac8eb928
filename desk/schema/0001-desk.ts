/**
 * The desk's tables: what may be erased and is never in the journal. Staff, their sessions and keys belong to
 * the installation; names belong to a program. Secrets are kept as hashes only.
 */
export const DESK_TABLES = {
  name: 'desk/0001-desk',
  sql: `
    create table staff (
      login text primary key,
      password_hash text not null,
      role text not null check (role in ('owner', 'finance', 'support', 'auditor')),
      created_at timestamptz not null
    );
    create table staff_sessions (
      token_hash bytea primary key,
      login text not null references staff (login) on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
    create table api_keys (
      key_id text primary key,
      secret_hash bytea not null,
      name text not null,
      scope text not null check (scope in ('read', 'write')),
      created_at timestamptz not null,
      revoked_at timestamptz
    );
    create table sign_ins (
      sign_in_id bigint generated always as identity primary key,
      login text not null,
      address text not null,
      at timestamptz not null,
      outcome text not null check (outcome in ('accepted', 'wrong', 'locked'))
    );
    create index sign_ins_by_login on sign_ins (login, at);
    create table people (
      program_id text not null,
      kind text not null check (kind in ('member', 'store')),
      ref_id text not null,
      name_zh text not null,
      name_en text not null,
      primary key (program_id, kind, ref_id)
    );
  `,
} as const;
