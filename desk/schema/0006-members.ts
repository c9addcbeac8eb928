/** How members are known outside, and how they sign in. Values are sealed; what finds them is a keyed hash. */
export const MEMBER_TABLES = {
  name: 'desk/0006-members',
  sql: `
    create table external_ids (
      program_id text not null,
      kind text not null check (kind in ('phone', 'openid', 'pos')),
      fingerprint bytea not null,
      member_id text not null,
      sealed bytea not null,
      masked text not null,
      linked_at timestamptz not null,
      primary key (program_id, kind, fingerprint)
    );
    create unique index external_ids_by_member on external_ids (program_id, member_id, kind);
    create table phone_codes (
      program_id text not null,
      fingerprint bytea not null,
      code_hash bytea not null,
      tries integer not null default 0,
      expires_at timestamptz not null,
      primary key (program_id, fingerprint)
    );
    create table phone_code_sends (
      program_id text not null,
      fingerprint bytea not null,
      address text not null,
      at timestamptz not null
    );
    create index phone_code_sends_by_phone on phone_code_sends (program_id, fingerprint, at);
    create table member_sessions (
      token_hash bytea primary key,
      program_id text not null,
      member_id text not null,
      address text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index member_sessions_by_member on member_sessions (program_id, member_id);
  `,
} as const;
