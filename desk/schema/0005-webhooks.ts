/**
 * Where events are sent, and what was. `read_entry` is how far in the journal an endpoint has come; messages made
 * from it wait in order of the journal. Secrets are sealed.
 */
export const WEBHOOK_TABLES = {
  name: 'desk/0005-webhooks',
  sql: `
    create table webhook_endpoints (
      program_id text not null,
      endpoint_id text not null,
      url text not null,
      types text[] not null,
      secret bytea not null,
      old_secret bytea,
      old_secret_until timestamptz,
      status text not null check (status in ('active', 'paused')),
      notice text,
      failures integer not null default 0,
      read_entry bigint not null,
      due_at timestamptz not null,
      lease text,
      leased_until timestamptz,
      created_at timestamptz not null,
      created_by text not null,
      primary key (program_id, endpoint_id)
    );
    create table webhook_messages (
      program_id text not null,
      endpoint_id text not null,
      entry bigint not null,
      place integer not null,
      message_id text not null,
      seq bigint not null,
      type text not null,
      body text not null,
      status text not null check (status in ('waiting', 'delivered')),
      tries integer not null default 0,
      last_at timestamptz,
      last_status integer,
      last_answer text,
      primary key (program_id, endpoint_id, entry, place),
      foreign key (program_id, endpoint_id)
        references webhook_endpoints (program_id, endpoint_id) on delete cascade
    );
    create index webhook_messages_waiting on webhook_messages (program_id, endpoint_id, entry, place)
      where status = 'waiting';
  `,
} as const;
