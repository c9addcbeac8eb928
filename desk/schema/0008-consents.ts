/** The texts people were shown, word for word, and what they consented to. */
export const CONSENT_TABLES = {
  name: 'desk/0008-consents',
  sql: `
    create table shown_texts (
      program_id text not null,
      text_hash text not null,
      kind text not null check (kind in ('disclosure', 'id-number', 'payout-account')),
      version integer not null,
      language text not null check (language in ('zh', 'en')),
      body text not null,
      shown_at timestamptz not null,
      primary key (program_id, text_hash, version)
    );
    create table consents (
      program_id text not null,
      member_id text not null,
      place bigint generated always as identity,
      kind text not null check (kind in ('disclosure', 'id-number', 'payout-account')),
      text_hash text not null,
      version integer not null,
      language text not null,
      answers text,
      agent text not null,
      given_at timestamptz not null,
      withdrawn_at timestamptz,
      primary key (program_id, member_id, place)
    );
  `,
} as const;
