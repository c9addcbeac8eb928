/** Commands that wait for a second person. */
export const APPROVAL_TABLES = {
  name: 'desk/0004-approvals',
  sql: `
    create table approvals (
      place bigint generated always as identity,
      approval_id text primary key,
      program_id text not null,
      type text not null,
      fields text not null,
      proposed_by text not null,
      proposed_at timestamptz not null,
      expires_at timestamptz not null,
      status text not null check (status in ('waiting', 'approved', 'done', 'refused', 'rejected')),
      decided_by text,
      decided_at timestamptz,
      reason text,
      outcome text,
      check (decided_by is null or status = 'rejected' or decided_by <> proposed_by)
    );
    create index approvals_by_program on approvals (program_id, place);
  `,
} as const;
