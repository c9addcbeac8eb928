/**
 * What people are told. A notification's id is made of person, kind and event, so the same is never kept twice;
 * `read_entry` is how far in the journal they are made. What a carrier takes outside waits in the deliveries.
 */
export const NOTIFICATION_TABLES = {
  name: 'desk/0007-notifications',
  sql: `
    create table notification_reading (
      program_id text primary key,
      read_entry bigint not null,
      swept_day integer not null
    );
    create table notifications (
      program_id text not null,
      notification_id text not null,
      place bigint generated always as identity,
      member_id text not null,
      kind text not null,
      event text not null,
      facts text not null,
      at timestamptz not null,
      made_at timestamptz not null,
      read_at timestamptz,
      acknowledged_at timestamptz,
      primary key (program_id, notification_id)
    );
    create index notifications_by_member on notifications (program_id, member_id, place);
    create index notifications_by_place on notifications (program_id, place);
    create index notifications_by_kind on notifications (program_id, kind, place);
    create table notification_deliveries (
      program_id text not null,
      notification_id text not null,
      carrier text not null,
      place bigint generated always as identity,
      status text not null check (status in ('waiting', 'delivered', 'given_up')),
      tries integer not null default 0,
      due_at timestamptz not null,
      last_at timestamptz,
      last_answer text,
      lease text,
      leased_until timestamptz,
      primary key (program_id, notification_id, carrier),
      foreign key (program_id, notification_id)
        references notifications (program_id, notification_id) on delete cascade
    );
    create index notification_deliveries_by_place on notification_deliveries (program_id, place);
    create index notification_deliveries_waiting on notification_deliveries (program_id, due_at)
      where status = 'waiting';
    create table notification_choices (
      program_id text not null,
      member_id text not null,
      kind text not null,
      carriers text[] not null,
      primary key (program_id, member_id, kind)
    );
    create table member_networks (
      program_id text not null,
      member_id text not null,
      network text not null,
      seen_at timestamptz not null,
      primary key (program_id, member_id, network)
    );
  `,
} as const;
