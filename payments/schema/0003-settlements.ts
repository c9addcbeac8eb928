/** A payout is a withdrawal's or a store's settlement. */
export const SETTLEMENT_PAYOUTS = {
  name: 'payments/0003-settlements',
  sql: `
    alter table payout_jobs rename column withdrawal_id to of_id;
    alter table payout_jobs add column of_kind text not null default 'withdrawal'
      check (of_kind in ('withdrawal', 'settlement'));
    alter table payout_jobs alter column of_kind drop default;
    alter table payout_jobs drop constraint payout_jobs_pkey;
    alter table payout_jobs add primary key (program_id, of_kind, of_id);
    alter table payout_answers rename column withdrawal_id to of_id;
    alter table payout_answers add column of_kind text not null default 'withdrawal'
      check (of_kind in ('withdrawal', 'settlement'));
    alter table payout_answers alter column of_kind drop default;
    alter table payout_answers drop constraint payout_answers_pkey;
    alter table payout_answers add primary key (program_id, of_kind, of_id, answer_id);
  `,
} as const;
