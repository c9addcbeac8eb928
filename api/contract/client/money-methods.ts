import type { BodyOf } from '../commands.ts';
import { type CommissionsQuery, commissionsPage } from '../commissions.ts';
import { injectionsPage } from '../injections.ts';
import {
  closingSchema,
  openDifferencesSchema,
  type PayoutStage,
  payoutSchema,
  payoutsSchema,
  type ReconciliationQuery,
  reconciliationSchema,
} from '../payouts.ts';
import { conversionQuoteSchema, type PreviewBody, withdrawalQuoteSchema } from '../previews.ts';
import {
  exitsPage,
  type MovementsQuery,
  type QuoteBody,
  quoteSchema,
  redemptionsPage,
} from '../redemptions.ts';
import { type RefundsQuery, refundsPage } from '../refunds.ts';
import type { ListQuery, TimeRange } from '../values.ts';
import type { Sender, WriteOptions } from './sender.ts';

type DayAsked = { readonly day: string; readonly channel?: string };

const difference = (id: string) => `/reconciliation/differences/${encodeURIComponent(id)}`;

export function moneyMethods({ get, ask, command }: Sender) {
  return {
    redemptions: (query: ListQuery & MovementsQuery = {}) => get('/redemptions', redemptionsPage, query),
    exits: (query: ListQuery & MovementsQuery = {}) => get('/exits', exitsPage, query),
    quoteRedemption: (body: QuoteBody) => ask('/redemptions/quote', quoteSchema, body),
    redeemPoints: (body: BodyOf<'RedeemPoints'>, options?: WriteOptions) =>
      command('RedeemPoints', body, options),
    quoteWithdrawal: (body: PreviewBody<'RequestWithdrawal', 'withdrawalId'>) =>
      ask('/withdrawals/quote', withdrawalQuoteSchema, body),
    quoteConversion: (
      conversionId: string,
      body: PreviewBody<'ConvertPoints', 'entitlementId' | 'conversionId'>,
    ) => ask(`/conversions/${encodeURIComponent(conversionId)}/quote`, conversionQuoteSchema, body),
    payout: (withdrawalId: string) =>
      get(`/withdrawals/${encodeURIComponent(withdrawalId)}/payout`, payoutSchema),
    settlementPayout: (settlementId: string) =>
      get(`/settlements/${encodeURIComponent(settlementId)}/payout`, payoutSchema),
    payouts: (stage: PayoutStage) => get('/payouts', payoutsSchema, { stage }),
    openDifferences: () => get('/reconciliation/open', openDifferencesSchema),
    reconciliation: (query: ReconciliationQuery) => get('/reconciliation', reconciliationSchema, query),
    proposeClosing: (differenceId: string, body: DayAsked & { readonly reason: string }) =>
      ask(`${difference(differenceId)}/closing`, closingSchema, body),
    closeDifference: (differenceId: string, body: DayAsked & { readonly closingId: string }) =>
      ask(`${difference(differenceId)}/closing/approve`, closingSchema, body),
    rejectClosing: (differenceId: string, body: { readonly closingId: string; readonly reason: string }) =>
      ask<undefined>(`${difference(differenceId)}/closing/reject`, undefined, body),
    commissions: (query: ListQuery & CommissionsQuery = {}) => get('/commissions', commissionsPage, query),
    refunds: (query: ListQuery & RefundsQuery = {}) => get('/refunds', refundsPage, query),
    injections: (query: ListQuery & TimeRange = {}) => get('/injections', injectionsPage, query),
    injectCapital: (body: BodyOf<'InjectCapital'>, options?: WriteOptions) =>
      command('InjectCapital', body, options),
    fundDeposit: (body: BodyOf<'FundDeposit'>, options?: WriteOptions) =>
      command('FundDeposit', body, options),
  };
}
