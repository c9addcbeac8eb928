/**
 * Second factors, session ids, scopes and expiry of keys. Whoever was signed in signs in again.
 */
export const ACCESS_TABLES = {
  name: 'desk/0002-access',
  sql: `
    alter table staff
      add column demo boolean not null default false,
      add column ended_at timestamptz,
      add column totp_secret bytea,
      add column totp_confirmed_at timestamptz,
      add column totp_last_step bigint not null default 0;
    create table recovery_codes (
      login text not null references staff (login) on delete cascade,
      code_hash bytea not null,
      used_at timestamptz,
      primary key (login, code_hash)
    );
    delete from staff_sessions;
    alter table staff_sessions
      add column session_id text not null unique,
      add column address text not null,
      add column agent text not null,
      add column second_factor boolean not null,
      add column last_used_at timestamptz not null;
    alter table api_keys
      add column scopes text[] not null default '{}',
      add column expires_at timestamptz,
      add column last_used_at timestamptz,
      add column created_by text;
    update api_keys set scopes = array[scope];
    alter table api_keys drop column scope;
    alter table sign_ins drop constraint sign_ins_outcome_check;
    alter table sign_ins add constraint sign_ins_outcome_check
      check (outcome in ('accepted', 'wrong', 'locked', 'code'));
  `,
} as const;
