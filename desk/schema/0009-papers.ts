/** What was made out of the journal for others to hold on to: closes of months, published proofs. */
export const PAPER_TABLES = {
  name: 'desk/0009-papers',
  sql: `
    create table papers (
      program_id text not null,
      kind text not null check (kind in ('close', 'proof')),
      period text not null,
      record text not null,
      made_by text not null,
      made_at timestamptz not null,
      primary key (program_id, kind, period)
    );
  `,
} as const;
