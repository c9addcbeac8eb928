import type { Migration } from '../database/migration.ts';

/**
 * `policy` is json, not jsonb: the order in which the parts of a tariff are written decides ties in rounding.
 * The journal's bytes are kept as they are, not compressed: PostgreSQL's default compression costs more time
 * than the commit itself.
 */
export const JOURNAL_TABLES: Migration = {
  name: 'journal/0001-journal',
  sql: `
    create table programs (
      program_id text primary key,
      policy json not null,
      genesis_channel text not null,
      created_at timestamptz not null default now()
    );
    create table journal (
      program_id text not null,
      first_entry bigint not null,
      last_entry bigint not null,
      first_seq bigint not null,
      last_seq bigint not null,
      at bigint not null,
      prev_hash bytea not null,
      hash bytea not null,
      bytes bytea not null,
      primary key (program_id, first_entry)
    );
    alter table journal alter column bytes set storage external;
    create table lease (
      program_id text primary key,
      holder text not null,
      epoch bigint not null,
      expires_at timestamptz not null
    );
    create table set_aside (
      program_id text not null,
      command_id text not null,
      set_aside_at timestamptz not null default now(),
      command json not null,
      reason text not null,
      primary key (program_id, command_id, set_aside_at)
    );
  `,
};
