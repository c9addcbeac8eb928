import type { Migration } from '../database/migration.ts';

/** What a snapshot is of stands in one row, written last; its bytes are in parts, kept as they are. */
export const SNAPSHOT_TABLES: Migration = {
  name: 'journal/0002-snapshots',
  sql: `
    create table snapshots (
      program_id text not null,
      entry bigint not null,
      seq bigint not null,
      head_entry bigint not null,
      head_hash bytea not null,
      version text not null,
      state_hash text not null,
      parts int not null,
      hash bytea not null,
      taken_at timestamptz not null default now(),
      primary key (program_id, entry)
    );
    create table snapshot_parts (
      program_id text not null,
      entry bigint not null,
      part int not null,
      bytes bytea not null,
      primary key (program_id, entry, part)
    );
    alter table snapshot_parts alter column bytes set storage external;
    alter table lease add column address text;
  `,
};
