/**
 * Names of members, sealed; the whole name is found by a keyed hash. Those that stand in `people` in clear from
 * before are moved here when the desk is opened with its key: SQL has none. Stores stay there, they are public.
 */
export const MEMBER_NAME_TABLES = {
  name: 'desk/0013-member-names',
  sql: `
    create table member_names (
      program_id text not null,
      member_id text not null,
      language text not null check (language in ('zh', 'en')),
      sealed bytea not null,
      fingerprint bytea not null,
      primary key (program_id, member_id, language)
    );
    create index member_names_found on member_names (program_id, fingerprint);
  `,
} as const;
