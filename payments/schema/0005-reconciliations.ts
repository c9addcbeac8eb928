/** The latest look at each day's bill, and how many differences it has that nothing on its way explains. */
export const RECONCILIATIONS = {
  name: 'payments/0005-reconciliations',
  sql: `
    create table reconciliations (
      program_id text not null,
      channel text not null,
      day text not null,
      differences integer not null,
      checked_at timestamptz not null,
      primary key (program_id, channel, day)
    );
    create index reconciliations_open on reconciliations (program_id, day) where differences > 0;
  `,
} as const;
