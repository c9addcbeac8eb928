/** What staff did: rows are only ever added, each holds the hash of the one before. */
export const AUDIT_TABLES = {
  name: 'desk/0003-audit',
  sql: `
    create table audit_log (
      place bigint primary key,
      at timestamptz not null,
      actor text not null,
      action text not null,
      program_id text,
      subject text,
      outcome text not null check (outcome in ('done', 'refused')),
      detail text not null,
      address text,
      request_id text,
      previous_hash bytea not null,
      hash bytea not null
    );
    create index audit_log_by_actor on audit_log (actor, place);
    create index audit_log_by_subject on audit_log (subject, place);
    create function audit_log_stays() returns trigger language plpgsql as
      $$ begin raise exception 'the audit log is only added to'; end $$;
    create trigger audit_log_stays before update or delete on audit_log
      for each row execute function audit_log_stays();
    create trigger audit_log_stays_whole before truncate on audit_log
      for each statement execute function audit_log_stays();
  `,
} as const;
