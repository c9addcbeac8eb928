/** What is agreed to has a name of its own: taken back and made again it has another one. */
export const PROPOSAL_IDS = {
  name: 'payments/0009-proposal-ids',
  sql: `
    alter table difference_closings add column closing_id text;
    update difference_closings set closing_id = 'cls_' || replace(gen_random_uuid()::text, '-', '');
    alter table difference_closings alter column closing_id set not null;
    alter table settlement_runs add column ask_id text;
    update settlement_runs set ask_id = 'ask_' || replace(gen_random_uuid()::text, '-', '');
    alter table settlement_runs alter column ask_id set not null;
  `,
} as const;
