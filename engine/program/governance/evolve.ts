import type { Instant } from '../../amount/instant.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type {
  GovernanceEvent,
  OverrideEnded,
  OverrideRecorded,
  Paused,
  Resumed,
  StageSet,
} from './events.ts';
import { policyActivated, policyPublished } from './evolve-policy.ts';
import { programClosed, windDownBegun, windDownPaid, windDownPriced } from './evolve-wind-down.ts';
import type { Override } from './state.ts';

export const GOVERNANCE_EVOLVERS: Evolvers<GovernanceEvent> = {
  Warned: () => undefined,
  StageSet: stageSet,
  Paused: paused,
  Resumed: resumed,
  OverrideRecorded: overrideRecorded,
  OverrideEnded: overrideEnded,
  PolicyPublished: policyPublished,
  PolicyActivated: policyActivated,
  WindDownBegun: windDownBegun,
  WindDownPriced: windDownPriced,
  WindDownPaid: windDownPaid,
  ProgramClosed: programClosed,
};

function stageSet(state: ProgramState, event: StageSet): void {
  state.governance.stage = event.stage;
  state.governance.checklist = event.checklist;
}

function paused(state: ProgramState, event: Paused, at: Instant): void {
  state.governance.pauses.set(event.what, { reason: event.reason, since: at });
}

function resumed(state: ProgramState, event: Resumed): void {
  state.governance.pauses.delete(event.what);
}

function overrideRecorded(state: ProgramState, event: OverrideRecorded, at: Instant): void {
  const { overrides, overridesByRule } = state.governance;
  const { type: _, overrideId, ...recorded } = event;
  const override: Override = { id: overrideId, ...recorded, recordedAt: at, until: event.expiresAt };
  overrides.set(overrideId, override);
  const ofRule = overridesByRule.get(event.ruleId);
  if (ofRule) ofRule.push(override);
  else overridesByRule.set(event.ruleId, [override]);
}

function overrideEnded(state: ProgramState, event: OverrideEnded): void {
  state.governance.overrides.get(event.overrideId)!.until = event.until;
}
