import type { Instant } from '../amount/instant.ts';
import { AGENCY_EVOLVERS } from './agencies/evolve.ts';
import { BUDGET_EVOLVERS } from './budgets/evolve.ts';
import { CASE_EVOLVERS } from './cases/evolve.ts';
import { CREDIT_EVOLVERS } from './credits/evolve.ts';
import type { Event } from './event.ts';
import type { Evolvers } from './evolvers.ts';
import { GOVERNANCE_EVOLVERS } from './governance/evolve.ts';
import type { InHand } from './in-hand.ts';
import { MALL_EVOLVERS } from './mall/evolve.ts';
import { MEMBER_EVOLVERS } from './members/evolve.ts';
import { ORDER_EVOLVERS } from './orders/evolve.ts';
import { POINTS_EVOLVERS } from './points/evolve.ts';
import { SHARE_EVOLVERS } from './shares/evolve.ts';
import type { ProgramState } from './state.ts';
import { STORE_EVOLVERS } from './stores/evolve.ts';
import { WITHDRAWAL_EVOLVERS } from './withdrawals/evolve.ts';

const EVOLVERS: Evolvers<Event> = {
  ...AGENCY_EVOLVERS,
  ...BUDGET_EVOLVERS,
  ...CASE_EVOLVERS,
  ...CREDIT_EVOLVERS,
  ...GOVERNANCE_EVOLVERS,
  ...MALL_EVOLVERS,
  ...MEMBER_EVOLVERS,
  ...ORDER_EVOLVERS,
  ...POINTS_EVOLVERS,
  ...SHARE_EVOLVERS,
  ...STORE_EVOLVERS,
  ...WITHDRAWAL_EVOLVERS,
};

/**
 * Applies one event: the only thing that changes a program's state.
 * Events carry their results, so replay computes no price, no share and no refusal.
 */
export function evolve(state: ProgramState, event: Event, at: Instant, inHand?: InHand[keyof InHand]): void {
  const apply = EVOLVERS[event.type] as AnyEvolver;
  apply(state, event, at, inHand);
}

type AnyEvolver = (state: ProgramState, event: Event, at: Instant, inHand: unknown) => void;
