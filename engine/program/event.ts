import type { AgencyEvent } from './agencies/events.ts';
import type { BudgetEvent } from './budgets/events.ts';
import type { CaseEvent } from './cases/events.ts';
import type { CreditEvent } from './credits/events.ts';
import type { GovernanceEvent } from './governance/events.ts';
import type { MallEvent } from './mall/events.ts';
import type { MemberEvent } from './members/events.ts';
import type { OrderEvent } from './orders/events.ts';
import type { PointsEvent } from './points/events.ts';
import type { ShareEvent } from './shares/events.ts';
import type { StoreEvent } from './stores/events.ts';
import type { WithdrawalEvent } from './withdrawals/events.ts';

/** Everything that can have happened. Events carry results, so that replay computes nothing (decision 0002). */
export type Event =
  | AgencyEvent
  | BudgetEvent
  | CaseEvent
  | CreditEvent
  | GovernanceEvent
  | MallEvent
  | MemberEvent
  | OrderEvent
  | PointsEvent
  | ShareEvent
  | StoreEvent
  | WithdrawalEvent;

export type EventType = Event['type'];
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>;
