import type { Instant } from '../amount/instant.ts';
import { assertNever } from '../assert.ts';
import type { Event } from './event.ts';
import { orderPlaced, orderSettled, pendingOrderRefunded } from './evolve/orders.ts';
import {
  agencyEnded,
  agentAppointed,
  depositFunded,
  memberBound,
  memberRegistered,
  splitRecorded,
  storeRegistered,
} from './evolve/people.ts';
import {
  capitalInjected,
  lotsExited,
  lotsQueued,
  pointsRedeemed,
  poolLocked,
  redenominated,
  streamReleased,
} from './evolve/points.ts';
import { orderRefunded } from './evolve/refund.ts';
import type { ProgramState } from './state.ts';

/**
 * Applies one event: the only thing that changes a program's state.
 * Events carry their results, so replay computes no price, no share and no refusal.
 */
export function evolve(state: ProgramState, event: Event, at: Instant): void {
  switch (event.type) {
    case 'MemberRegistered':
      return memberRegistered(state, event, at);
    case 'MemberBound':
      return memberBound(state, event, at);
    case 'StoreRegistered':
      return storeRegistered(state, event);
    case 'OrderPlaced':
      return orderPlaced(state, event, at);
    case 'OrderSettled':
      return orderSettled(state, event);
    case 'PendingOrderRefunded':
      return pendingOrderRefunded(state, event);
    case 'OrderRefunded':
      return orderRefunded(state, event, at);
    case 'PointsRedeemed':
      return pointsRedeemed(state, event, at);
    case 'LotsExited':
      return lotsExited(state, event, at);
    case 'LotsQueued':
      return lotsQueued(state, event);
    case 'PoolLocked':
      return poolLocked(state, event);
    case 'StreamReleased':
      return streamReleased(state, event, at);
    case 'CapitalInjected':
      return capitalInjected(state, event, at);
    case 'AgentAppointed':
      return agentAppointed(state, event);
    case 'AgencyEnded':
      return agencyEnded(state, event);
    case 'DepositFunded':
      return depositFunded(state, event);
    case 'SplitRecorded':
      return splitRecorded(state, event);
    case 'Redenominated':
      return redenominated(state, event);
    case 'Warned':
      return;
    default:
      return assertNever(event);
  }
}
