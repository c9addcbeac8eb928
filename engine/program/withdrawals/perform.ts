import type { Handlers } from '../handlers.ts';
import { cancelWithdrawal } from './cancel-withdrawal.ts';
import type { WITHDRAWAL_COMMANDS } from './commands.ts';
import { recordPayout } from './record-payout.ts';
import { remitTax } from './remit-tax.ts';
import { requestWithdrawal } from './request-withdrawal.ts';
import { reviewWithdrawal } from './review-withdrawal.ts';

export const WITHDRAWAL_HANDLERS: Handlers<typeof WITHDRAWAL_COMMANDS> = {
  RequestWithdrawal: requestWithdrawal,
  ReviewWithdrawal: reviewWithdrawal,
  CancelWithdrawal: cancelWithdrawal,
  RecordPayout: recordPayout,
  RemitTax: remitTax,
};
