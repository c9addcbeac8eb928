import type { Event, EventOf, EventType } from '#engine';
import { Fault } from '#engine';
import type { Entry } from '#journal';
import { dayName } from '../calendar.ts';
import { unitMoves } from '../units/unit-moves.ts';
import { type Changes, dayOf } from './changes.ts';
import type { Fold, Known } from './fold.ts';
import { foldPostings, foldUnitMoves } from './ledger.ts';
import { mention } from './mentions.ts';
import { membersMerged, membersMoved, memberUnbound, rulingUndone, storeUpdated } from './moves.ts';
import { orderPlaced, orderReassigned, orderRefunded, orderSettled, pendingOrderRefunded } from './orders.ts';
import { agencyEnded, agentAppointed, memberBound, memberRegistered, storeRegistered } from './people.ts';
import {
  capitalInjected,
  lotsExited,
  lotsQueued,
  pointsConverted,
  pointsRedeemed,
  poolLocked,
  redenominated,
} from './points.ts';
import { poolStep } from './pool-step.ts';
import { policyActivated, windDownBegun, windDownPaid } from './program.ts';
import type { Standing } from './standing.ts';
import { unitsKnown } from './units-known.ts';

/** What folding knows beside the entry: where it stands and what earlier batches have written. */
export type FoldMemory = {
  readonly standing: Standing;
  readonly changes: Changes;
  readonly storeRegions: Map<string, string | null>;
  readonly known: Known;
};

/**
 * Adds one entry to the changes. Refused commands only move the position.
 *
 * Asserts  the pool according to the events is the pool according to the postings.
 */
export function foldEntry(memory: FoldMemory, entry: Entry): void {
  const { standing, changes } = memory;
  if (entry.entry !== standing.entry + 1) {
    throw new Fault(`entry ${entry.entry} of the journal follows ${standing.entry} in the books`);
  }
  standing.entry = entry.entry;
  changes.entries += 1;
  changes.weight += 1;
  if (entry.seq === undefined) return;
  standing.seq = entry.seq;
  standing.at = entry.at;
  const day = dayOf(changes.days, dayName(entry.at));
  const fold: Fold = { ...memory, entry: entry.entry, seq: entry.seq, at: entry.at, day, line: 0 };
  const pool = standing.pool + pooled(entry);
  const units = unitsKnown(fold);
  for (const event of entry.events) {
    foldUnitMoves(changes, entry.entry, entry.at, unitMoves(event, units));
    foldEvent(fold, event);
    mention(fold, event);
  }
  if (standing.pool !== pool) throw new Fault(`entry ${entry.entry}: events and postings differ on the pool`);
  foldPostings(changes, entry.entry, entry.at, entry.postings);
}

function pooled(entry: Entry): bigint {
  let sum = 0n;
  for (const posting of entry.postings) {
    if (posting.to === 'pool') sum += posting.amount;
    if (posting.from === 'pool') sum -= posting.amount;
  }
  return sum;
}

/** Events the books have no row for; what they move is in their postings. */
const WITHOUT_ROWS = [
  'BudgetFunded',
  'CaseAppealed',
  'CaseAssigned',
  'CaseOpened',
  'CaseRuled',
  'ConversionStarted',
  'CreditsGranted',
  'CreditsReleased',
  'DepositFunded',
  'DividendPaid',
  'EntitlementReleased',
  'EvidenceAdded',
  'HoldReleased',
  'LegacyClaimImported',
  'MemberEnded',
  'MemberFrozen',
  'MemberUnfrozen',
  'OverrideEnded',
  'OverrideRecorded',
  'Paused',
  'PayoutRecorded',
  'PolicyPublished',
  'ProductSet',
  'RankSet',
  'Resumed',
  'SettlementRecorded',
  'ShareholderSet',
  'SharesAllotted',
  'SplitRecorded',
  'StageSet',
  'StockAdjusted',
  'StoreResumed',
  'StoreSettled',
  'StoreSettlementReserved',
  'StoreSuspended',
  'SubsidyStarted',
  'SubsidyStopped',
  'TaxRemitted',
  'WalletAdjusted',
  'Warned',
  'WithdrawalCancelled',
  'WithdrawalRequested',
  'WithdrawalReviewed',
] as const satisfies readonly EventType[];
type WithoutRows = EventOf<(typeof WITHOUT_ROWS)[number]>;

function hasNoRows(event: Event): event is WithoutRows {
  return (WITHOUT_ROWS as readonly string[]).includes(event.type);
}

function foldEvent(fold: Fold, event: Event): void {
  switch (event.type) {
    case 'MemberRegistered':
      return memberRegistered(fold, event);
    case 'MemberBound':
      return memberBound(fold, event);
    case 'StoreRegistered':
      return storeRegistered(fold, event);
    case 'OrderPlaced':
      return orderPlaced(fold, event);
    case 'OrderSettled':
      return orderSettled(fold, event);
    case 'PendingOrderRefunded':
      return pendingOrderRefunded(fold, event);
    case 'OrderReassigned':
      return orderReassigned(fold, event);
    case 'OrderRefunded':
      return orderRefunded(fold, event);
    case 'PointsRedeemed':
      return pointsRedeemed(fold, event);
    case 'LotsExited':
      return lotsExited(fold, event);
    case 'LotsQueued':
      return lotsQueued(fold, event);
    case 'PoolLocked':
      return poolLocked(fold, event);
    case 'StreamReleased':
      return poolStep(fold, { cause: 'release', pool: event.amount, supply: 0n });
    case 'CapitalInjected':
      return capitalInjected(fold, event);
    case 'AgentAppointed':
      return agentAppointed(fold, event);
    case 'AgencyEnded':
      return agencyEnded(fold, event);
    case 'Redenominated':
      return redenominated(fold, event);
    case 'PointsConverted':
      return pointsConverted(fold, event);
    case 'PolicyActivated':
      return policyActivated(fold, event);
    case 'WindDownBegun':
      return windDownBegun(fold, event);
    case 'WindDownPriced':
      return poolStep(fold, { cause: 'wind-down', pool: event.released, supply: 0n });
    case 'WindDownPaid':
      return windDownPaid(fold, event);
    case 'ProgramClosed':
      return poolStep(fold, { cause: 'wind-down', pool: -event.rounding, supply: 0n });
    case 'MemberUnbound':
      return memberUnbound(fold, event);
    case 'MembersRebound':
    case 'RulingExecuted':
      return membersMoved(fold, event.moved);
    case 'RulingUndone':
      return rulingUndone(fold, event);
    case 'MembersMerged':
      return membersMerged(fold, event);
    case 'StoreUpdated':
      return storeUpdated(fold, event);
    default:
      if (!hasNoRows(event)) unknownEvent(event);
  }
}

function unknownEvent(event: never): never {
  throw new Fault(`the books do not know the event ${JSON.stringify(event)}`);
}
