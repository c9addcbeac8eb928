/** The simulated provider's own book: what it was asked to pay, and what it was told to do with the next ones. */
export const SIMULATED_TABLES = {
  name: 'payments/0002-simulated',
  sql: `
    create table simulated_transfers (
      program_id text not null,
      payout_number text not null,
      receiver text not null,
      amount bigint not null,
      outcome text not null,
      status text not null,
      provider_number text not null,
      heard integer not null default 1,
      taken_at timestamptz not null,
      settles_at timestamptz not null,
      silent_until timestamptz not null,
      confirm_by timestamptz,
      paid_at timestamptz,
      reason text,
      primary key (program_id, payout_number)
    );
    create index simulated_transfers_paid on simulated_transfers (program_id, paid_at);
    create table simulated_tellings (
      program_id text not null,
      telling_id bigint generated always as identity,
      payout_number text,
      behaviour jsonb not null,
      primary key (program_id, telling_id)
    );
  `,
} as const;
