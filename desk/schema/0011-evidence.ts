/** Files of cases, sealed piece by piece. Erased, a file leaves its hash behind and nothing of what was in it. */
export const EVIDENCE_TABLES = {
  name: 'desk/0011-evidence',
  sql: `
    create table evidence_files (
      program_id text not null,
      file_id text not null,
      case_id text not null,
      kind text not null check (kind in ('jpeg', 'png', 'pdf', 'mp4')),
      bytes integer not null,
      content_hash text not null,
      kept_by text not null,
      kept_at timestamptz not null,
      erased_at timestamptz,
      primary key (program_id, file_id)
    );
    create index evidence_files_by_case on evidence_files (program_id, case_id, kept_at);
    create table evidence_pieces (
      program_id text not null,
      file_id text not null,
      piece integer not null,
      sealed bytea not null,
      primary key (program_id, file_id, piece),
      foreign key (program_id, file_id) references evidence_files (program_id, file_id) on delete cascade
    );
  `,
} as const;
