/** Secrets the desk makes itself, sealed; with which key, so that a wrong one is told from a damaged row. */
export const SECRET_TABLES = {
  name: 'desk/0012-secrets',
  sql: `
    create table desk_secrets (
      name text primary key check (name in ('proofs')),
      key_id text not null,
      sealed bytea not null
    );
  `,
} as const;
