/** Differences that two people closed: who, when, why. Named by what differs, so that another one is open again. */
export const DIFFERENCE_CLOSINGS = {
  name: 'payments/0008-difference-closings',
  sql: `
    create table difference_closings (
      program_id text not null,
      difference_id text not null,
      reason text not null,
      proposed_by text not null,
      proposed_at timestamptz not null,
      closed_by text,
      closed_at timestamptz,
      primary key (program_id, difference_id),
      check (closed_by <> proposed_by)
    );
  `,
} as const;
