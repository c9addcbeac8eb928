/** On which days a program's stores are paid without being asked for. */
export const SETTLEMENT_SCHEDULES = {
  name: 'payments/0007-settlement-schedules',
  sql: `
    create table settlement_schedules (
      program_id text primary key,
      every text not null,
      channel text not null,
      minimum bigint not null,
      set_by text not null,
      set_at timestamptz not null
    );
  `,
} as const;
