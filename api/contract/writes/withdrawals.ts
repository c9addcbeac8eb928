import type { Writes } from './write.ts';

/** Money on its way out: asked for, reviewed, paid, and the tax it bore. */
export const WITHDRAWAL_WRITES = {
  RequestWithdrawal: {
    path: '/withdrawals',
    tag: 'withdrawals',
    summary: 'Ask for money of a member or a store to be paid out',
    makes: ['withdrawalId', 'wdr_'],
  },
  ReviewWithdrawal: {
    path: '/withdrawals/:id/review',
    tag: 'withdrawals',
    summary: 'Hold, approve or reject a withdrawal',
    inPath: 'withdrawalId',
  },
  CancelWithdrawal: {
    path: '/withdrawals/:id/cancel',
    tag: 'withdrawals',
    summary: 'Take a withdrawal back before it is submitted',
    inPath: 'withdrawalId',
  },
  RecordPayout: {
    path: '/withdrawals/:id/payout',
    tag: 'withdrawals',
    summary: 'Record what the payment channel says of a payout',
    inPath: 'withdrawalId',
  },
  RemitTax: {
    path: '/remittances',
    tag: 'withdrawals',
    summary: 'Pay withheld tax to the authority',
    makes: ['remittanceId', 'rmt_'],
  },
} as const satisfies Writes;
