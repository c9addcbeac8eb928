import { PAYOUT_TABLES } from './schema/0001-payouts.ts';
import { SIMULATED_TABLES } from './schema/0002-simulated.ts';
import { SETTLEMENT_PAYOUTS } from './schema/0003-settlements.ts';
import { SETTLEMENT_RUNS } from './schema/0004-settlement-runs.ts';
import { RECONCILIATIONS } from './schema/0005-reconciliations.ts';
import { BANK_BALANCES } from './schema/0006-bank-balances.ts';
import { SETTLEMENT_SCHEDULES } from './schema/0007-settlement-schedules.ts';
import { DIFFERENCE_CLOSINGS } from './schema/0008-difference-closings.ts';
import { PROPOSAL_IDS } from './schema/0009-proposal-ids.ts';

export {
  type BankBalance,
  type BankBalanceQuery,
  enterBankBalance,
  listBankBalances,
  type NewBankBalance,
} from './bank/bank-balances.ts';

export type { Journal } from './payouts/journal.ts';
export { payoutNumberOf } from './payouts/payout-number.ts';
export type { PayoutOf } from './payouts/payout-of.ts';
export { payoutOfNumber } from './payouts/payout-of-number.ts';
export { openPayouts, type PayoutOptions, type Payouts } from './payouts/payouts.ts';
export { listPayouts, type Payout, type PayoutWithAnswers, readPayout } from './payouts/read-payout.ts';
export {
  type BillLine,
  type BillPeriod,
  NoAnswer,
  type Provider,
  type ProviderAnswer,
  type ProviderRefund,
  type QueryAnswer,
  type Receiver,
  type Transfer,
} from './provider.ts';
export {
  type DifferenceClosing,
  differenceIdOf,
  openDifferenceClosings,
} from './reconcile/difference-closings.ts';
export {
  DIFFERENCE_RULE,
  type OpenDifference,
  openReconciliations,
  type Reconciliations,
} from './reconcile/open-differences.ts';
export {
  type Day,
  DIFFERENCE_REASONS,
  type Difference,
  type DifferenceReason,
  type JournalPayout,
  type Reconciliation,
  reconcile,
} from './reconcile/reconcile.ts';
export { settlementIdOf } from './settlements/carry-out-run.ts';
export { dayAt, type Settling, settleStores } from './settlements/settle-stores.ts';
export type { RunStage, SettlementRun } from './settlements/settlement-run.ts';
export { openSettlementRuns, type SettlementRuns } from './settlements/settlement-runs.ts';
export {
  EVERY,
  openSettlementSchedule,
  type SettlementSchedule,
} from './settlements/settlement-schedule.ts';
export { storesOwed } from './settlements/stores-owed.ts';
export { type Behaviour, PAYS_AT_ONCE } from './simulated/behaviour.ts';
export {
  openSimulatedProvider,
  type SimulatedOptions,
  type SimulatedProvider,
} from './simulated/simulated-provider.ts';
export { openSimulation, SIMULATED_SECONDS, type Simulation } from './simulated/simulation.ts';

/** Hand these to the journal's `migrate`, after its own. */
export const PAYMENT_MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  PAYOUT_TABLES,
  SIMULATED_TABLES,
  SETTLEMENT_PAYOUTS,
  SETTLEMENT_RUNS,
  RECONCILIATIONS,
  BANK_BALANCES,
  SETTLEMENT_SCHEDULES,
  DIFFERENCE_CLOSINGS,
  PROPOSAL_IDS,
];
