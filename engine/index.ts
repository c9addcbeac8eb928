export { formatMoney, formatPoints, formatScaled, MONEY_DECIMALS, parseDecimal } from './amount/decimal.ts';
export { divideHalfEven, divideUp, mulDivDown } from './amount/divide.ts';
export { formatInstant, type Instant, parseInstant } from './amount/instant.ts';
export {
  DAY_MS,
  MICRO_PER_FEN,
  MICRO_PER_YUAN,
  type Micro,
  POINTS_SCALE,
  type Points,
  PPM,
  type Ppm,
} from './amount/quantity.ts';
export { splitAmount } from './amount/split.ts';
export { Fault } from './assert.ts';
export { referrerAt } from './commission/binding.ts';
export { type Projection, project } from './commission/projection.ts';
export type { ProjectionLine, Stated, StatedAgent } from './commission/projection-lines.ts';
export {
  PROJECTION_NOTES,
  type ProjectionNote,
  type ProjectionNoteCode,
} from './commission/projection-notes.ts';
export { regionOf } from './commission/region.ts';
export { worstCaseCommission } from './commission/worst-case.ts';
export {
  type Account,
  accountName,
  heldIn,
  type Posting,
  type PostingKind,
  shownBalance,
} from './ledger/account.ts';
export { quoteExit } from './pool/exit.ts';
export type { Lot } from './pool/lot.ts';
export { quoteMint } from './pool/mint.ts';
export { displayPrice } from './pool/price.ts';
export { quoteRedemption } from './pool/redeem.ts';
export { accountsOf } from './program/accounts.ts';
export type { Agency } from './program/agencies/state.ts';
export { BLANKS } from './program/blanks.ts';
export { checkInvariants } from './program/check.ts';
export {
  type Checklist,
  COMMAND_FIELDS,
  type Command,
  type CommandOf,
  type CommandType,
  type Funding,
} from './program/command.ts';
export { contentOf } from './program/content.ts';
export type { Grant } from './program/credits/grant.ts';
export { type LegacyProgress, legacyProgress } from './program/credits/legacy-progress.ts';
export { STATE_VERSION, stateLines } from './program/digest.ts';
export { decodeEvent, encodeEvent, encodeRefusal, type Json } from './program/encode.ts';
export type { Event, EventOf, EventType } from './program/event.ts';
export { execute } from './program/execute.ts';
export type { WindDownPayment } from './program/governance/events.ts';
export { overrideActive } from './program/governance/overrides.ts';
export { planWindDown, type WindDownPlan } from './program/governance/plan-wind-down.ts';
export { governanceJson } from './program/governance/registers.ts';
export type { Override, Publication, WindDown } from './program/governance/state.ts';
export type { InHand } from './program/in-hand.ts';
export { Members } from './program/members/members.ts';
export { redeemableOf } from './program/members/redeemable.ts';
export type { Member } from './program/members/state.ts';
export { openProgram, priceOf } from './program/open.ts';
export type { CommissionPaid } from './program/orders/events.ts';
export { type KeptOrders, type OrderSeen, Orders } from './program/orders/orders.ts';
export { refundableOf } from './program/orders/refund-lines.ts';
export { planRefundOrder } from './program/orders/refund-order.ts';
export { uncoveredByStore } from './program/orders/refund-plan.ts';
export { partsOf } from './program/orders/split-lines.ts';
export type { Order, Settlement } from './program/orders/state.ts';
export {
  type Accepted,
  inHandOf,
  type Outcome,
  REFUSAL_CODES,
  type Refusal,
  type RefusalCode,
  type Refused,
} from './program/outcome.ts';
export { planRedemption } from './program/points/redeem-points.ts';
export type { Register } from './program/register.ts';
export { REGISTERS, type RegisterName, registersJson } from './program/registers.ts';
export { replay } from './program/replay.ts';
export type { FundingMode, Stage, Via } from './program/shape/choices.ts';
export { STAGES } from './program/shape/choices.ts';
export {
  type FieldKind,
  type FieldSpec,
  type Fields,
  LIST_FIELDS,
  LIST_MAX,
  type ListKind,
  OBJECT_FIELDS,
  type ObjectKind,
  readSpec,
} from './program/shape/field.ts';
export { type Parsed, parseCommand } from './program/shape/parse-command.ts';
export { FIELD_READERS, type PlainKind } from './program/shape/readers.ts';
export { planConversion } from './program/shares/convert-points.ts';
export {
  lotLines,
  type MemberJson,
  memberJson,
  type PriceJson,
  priceJson,
  type StateJson,
  type StoreJson,
  stateJson,
  storeJson,
} from './program/snapshot.ts';
export type { ProgramState } from './program/state.ts';
export type { Settlement as StoreSettlement, SettlementStatus } from './program/stores/settlement.ts';
export { isOnItsWay } from './program/stores/settlement.ts';
export type { Store } from './program/stores/state.ts';
export { isOpen as isOpenWithdrawal } from './program/withdrawals/open-withdrawals.ts';
export { planWithdrawal } from './program/withdrawals/request-withdrawal.ts';
export type { Withdrawal, WithdrawalStatus } from './program/withdrawals/state.ts';
export type { Figures } from './proof/figures.ts';
export type { Hash } from './proof/hash.ts';
export type { Proof, ProofProblem, ProofProblemCode, ProofRoot } from './proof/proof.ts';
export {
  type ProofJson,
  type ProofRootJson,
  parseProof,
  parseProofRoot,
  proofJson,
  proofRootJson,
} from './proof/proof-json.ts';
export { buildTree, type MemberBalances, proveMember, type SumTree } from './proof/tree.ts';
export { type OwnStatement, verifyOwnProof, verifyProof } from './proof/verify.ts';
export { diffPolicies, type PolicyChange, type PolicyEffect } from './rules/diff.ts';
export type { PolicyDocument, TariffDocument } from './rules/document.ts';
export { lintPolicy, type PolicyWarning } from './rules/lint.ts';
export { RULE_PACK } from './rules/pack.ts';
export { type ParsedPolicy, parsePolicy } from './rules/parse-policy.ts';
export { type Policy, type PolicyProblem, type Tariff, TIERS, type Tier } from './rules/policy.ts';
export { PolicyReader } from './rules/policy-reader.ts';
export { PRESETS } from './rules/presets.ts';
export type { Bilingual, OverrideRule, Rule, RuleWhere, Severity } from './rules/rule.ts';
export {
  type BrokenRule,
  SHAPE_RULES,
  type ShapeRule,
  type ShapeRuleName,
} from './shape-rule.ts';
export { type CumulativeWithholding, cumulativeWithholding } from './tax/cumulative.ts';
export { aboveSpendWithholding, incidentalWithholding, type SpendBasis } from './tax/incidental.ts';
export { type Month, monthOf } from './tax/month.ts';
export { type MonthRecord, withIncome, withoutIncome } from './tax/month-record.ts';
export { perPaymentWithholding } from './tax/per-payment.ts';
export { quoteTax, TAX_CLASSES, type TaxBasis, type TaxClass } from './tax/quote-tax.ts';
export type { TaxQuote } from './tax/withhold.ts';

export { ENGINE_VERSION } from './version.ts';
