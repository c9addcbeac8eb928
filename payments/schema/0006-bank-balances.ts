/** What banks and escrow accounts said they held, as somebody entered it. Added to only: a later row corrects. */
export const BANK_BALANCES = {
  name: 'payments/0006-bank-balances',
  sql: `
    create table bank_balances (
      place bigint generated always as identity primary key,
      program_id text not null,
      channel text not null,
      day date not null,
      amount bigint not null,
      reference text not null,
      entered_by text not null,
      entered_at timestamptz not null
    );
    create index bank_balances_of on bank_balances (program_id, place desc);
  `,
} as const;
