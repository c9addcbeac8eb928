/** One row for each day on which stores were, or are to be, paid what they are owed. */
export const SETTLEMENT_RUNS = {
  name: 'payments/0004-settlement-runs',
  sql: `
    create table settlement_runs (
      program_id text not null,
      day text not null,
      channel text not null,
      minimum bigint not null,
      asked_by text not null,
      asked_at timestamptz not null,
      approved_by text,
      stage text not null check (stage in ('asked', 'done', 'cancelled')),
      note text,
      result jsonb,
      lease text,
      leased_until timestamptz,
      changed_at timestamptz not null,
      primary key (program_id, day)
    );
  `,
} as const;
