export * from './accounts.ts';
export * from './agencies.ts';
export * from './api-keys.ts';
export * from './approvals.ts';
export * from './audit.ts';
export * from './bank-balances.ts';
export type { WriteOptions } from './client/sender.ts';
export { type Client, type ClientOptions, CSV_LISTS, createClient } from './client.ts';
export * from './closes.ts';
export * from './commands.ts';
export * from './commissions.ts';
export {
  CHECK_QUESTIONS,
  CONSENT_KINDS,
  type ConsentKind,
  type ConsentText,
  consentTexts,
} from './consents/consent-texts.ts';
export { type DisclosureLive, disclosureFacts } from './consents/disclosure-facts.ts';
export * from './consents.ts';
export * from './detections.ts';
export * from './evidence.ts';
export * from './exports.ts';
export { FAULTS, type FaultCode } from './faults.ts';
export { type FieldsOf, fieldsSchema } from './fields.ts';
export type { Locale } from './fill-slots.ts';
export { withGreaterRegions } from './greater-regions.ts';
export * from './injections.ts';
export * from './journal.ts';
export type { LiveEvents } from './live.ts';
export * from './me.ts';
export * from './members.ts';
export * from './names.ts';
export { renderNotification } from './notifications/render-notification.ts';
export {
  NOTIFICATION_KINDS,
  NOTIFICATION_TEXTS,
  type NotificationKind,
} from './notifications/texts.ts';
export * from './notifications.ts';
export * from './order-statuses.ts';
export * from './orders.ts';
export * from './own.ts';
export * from './payouts.ts';
export * from './people-standing.ts';
export * from './performance.ts';
export * from './person-data.ts';
export * from './policies.ts';
export * from './pool.ts';
export * from './previews.ts';
export { type Problem, problemOf, problemSchema } from './problems.ts';
export * from './program-standing.ts';
export * from './programs.ts';
export * from './proofs.ts';
export * from './public-figures.ts';
export * from './redemptions.ts';
export * from './refunds.ts';
export { REFUSALS, type RefusalText } from './refusals.ts';
export * from './regions.ts';
export { CASE_STATUSES } from './registers/cases.ts';
export type { RegisterList } from './registers/register.ts';
export { SETTLEMENT_STATUSES } from './registers/settlements.ts';
export { WITHDRAWAL_STATUSES } from './registers/withdrawals.ts';
export * from './registers.ts';
export { type RefusalJson, renderRefusal } from './render-refusal.ts';
export * from './roles.ts';
export { ruleOfIssue } from './rules/rule-of-issue.ts';
export { ruleText } from './rules/rule-slots.ts';
export { RULES, type Rule, type RuleName } from './rules/rules.ts';
export { valueText } from './rules/value-text.ts';
export { commandsOf, SCOPES } from './scopes.ts';
export * from './search.ts';
export * from './session.ts';
export * from './settlement-runs.ts';
export * from './simulated-provider.ts';
export * from './staff.ts';
export * from './statements.ts';
export * from './store-people.ts';
export * from './stores.ts';
export type { Answer, Fetch, Query } from './transport.ts';
export {
  LIMIT_MAX,
  type ListQuery,
  listQuery,
  minSeqQuery,
  type Page,
  type TimeRange,
} from './values.ts';
export * from './webhooks.ts';
export * from './wind-down.ts';
export type { Write } from './writes/write.ts';
export { WITHOUT_PATH, WRITES, type WriteType } from './writes.ts';
