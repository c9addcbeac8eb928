import type { Event, EventOf, EventType } from '#engine';
import type { Fold } from './fold.ts';

type SubjectsOf = { readonly [Type in EventType]?: (event: EventOf<Type>) => string };

const caseOf = ({ caseId }: { readonly caseId: string }) => `case:${caseId}`;
const orderOf = ({ orderId }: { readonly orderId: string }) => `order:${orderId}`;
const entitlementOf = ({ entitlementId }: { readonly entitlementId: string }) =>
  `entitlement:${entitlementId}`;
const withdrawalOf = ({ withdrawalId }: { readonly withdrawalId: string }) => `withdrawal:${withdrawalId}`;
const settlementOf = ({ settlementId }: { readonly settlementId: string }) => `settlement:${settlementId}`;

/**
 * What an event is about, where people ask for the whole story of a thing. Members and stores are left out, and of
 * orders what each of them has: there are too many of them, and their rows name those entries already.
 */
const SUBJECTS: SubjectsOf = {
  CaseOpened: caseOf,
  CaseAssigned: caseOf,
  EvidenceAdded: caseOf,
  CaseRuled: caseOf,
  CaseAppealed: caseOf,
  RulingExecuted: caseOf,
  RulingUndone: caseOf,
  AgentAppointed: ({ agencyId }) => `agency:${agencyId}`,
  AgencyEnded: ({ agencyId }) => `agency:${agencyId}`,
  ProductSet: ({ productId }) => `product:${productId}`,
  StockAdjusted: ({ productId }) => `product:${productId}`,
  BudgetFunded: ({ budgetId }) => `budget:${budgetId}`,
  WalletAdjusted: ({ budgetId }) => `budget:${budgetId}`,
  SubsidyStarted: ({ campaignId }) => `subsidy:${campaignId}`,
  SubsidyStopped: ({ campaignId }) => `subsidy:${campaignId}`,
  ShareholderSet: ({ memberId }) => `shareholder:${memberId}`,
  DividendPaid: () => 'dividends',
  PointsConverted: entitlementOf,
  EntitlementReleased: entitlementOf,
  HoldReleased: orderOf,
  OrderReassigned: orderOf,
  ConversionStarted: ({ conversionId }) => `conversion:${conversionId}`,
  LegacyClaimImported: ({ claimId }) => `claim:${claimId}`,
  CreditsReleased: ({ claimId }) => `claim:${claimId}`,
  WithdrawalRequested: withdrawalOf,
  WithdrawalReviewed: withdrawalOf,
  WithdrawalCancelled: withdrawalOf,
  PayoutRecorded: withdrawalOf,
  StoreSettled: settlementOf,
  StoreSettlementReserved: settlementOf,
  SettlementRecorded: settlementOf,
  PolicyPublished: ({ version }) => `policy:${version}`,
  PolicyActivated: ({ version }) => `policy:${version}`,
  OverrideRecorded: ({ overrideId }) => `override:${overrideId}`,
  OverrideEnded: ({ overrideId }) => `override:${overrideId}`,
  Paused: ({ what }) => `pause:${what}`,
  Resumed: ({ what }) => `pause:${what}`,
  StageSet: () => 'stage',
};

/** Notes that this entry is part of the story of what the event is about. */
export function mention({ changes, entry }: Fold, event: Event): void {
  const subjectOf = SUBJECTS[event.type] as ((event: Event) => string) | undefined;
  if (subjectOf === undefined) return;
  const about = subjectOf(event);
  const last = changes.mentions.at(-1);
  if (last?.entry === entry && last.about === about) return;
  changes.mentions.push({ about, entry });
  changes.weight += 1;
}
