/**
 * One row for each payout, written before anybody is asked to pay; what a provider said of it, each change
 * once. Keys begin with the program.
 */
export const PAYOUT_TABLES = {
  name: 'payments/0001-payouts',
  sql: `
    create table payout_jobs (
      program_id text not null,
      withdrawal_id text not null,
      payout_number text not null,
      channel text not null,
      receiver_kind text not null check (receiver_kind in ('member', 'store')),
      receiver_id text not null,
      amount bigint not null,
      stage text not null check (stage in ('ready', 'sent', 'done', 'disputed')),
      tries integer not null default 0,
      due_at timestamptz not null,
      lease text,
      leased_until timestamptz,
      provider_number text,
      note text,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (program_id, withdrawal_id),
      unique (program_id, payout_number)
    );
    create index payout_jobs_due on payout_jobs (program_id, due_at) where stage in ('ready', 'sent');
    create table payout_answers (
      program_id text not null,
      withdrawal_id text not null,
      answer_id bigint generated always as identity,
      at timestamptz not null,
      asked text not null check (asked in ('transfer', 'query')),
      status text not null,
      detail jsonb not null,
      primary key (program_id, withdrawal_id, answer_id)
    );
  `,
} as const;
