import type { Command } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { Pausable } from '../shape/choices.ts';
import type { ProgramState } from '../state.ts';
import { overrideMissing } from './overrides.ts';
import { stageTakes } from './stages.ts';

/** What a pause of each kind holds up; RegisterMember only when it names a referrer. */
const HELD_UP: Readonly<Record<string, Pausable>> = {
  PlaceOrder: 'orders',
  RedeemPoints: 'redemptions',
  ConvertPoints: 'redemptions',
  RequestWithdrawal: 'payouts',
  ReviewWithdrawal: 'payouts',
  SettleStore: 'payouts',
  PayDividend: 'payouts',
  BindMember: 'binding',
  RebindMembers: 'binding',
};

/**
 * What stands between a command and its own rules: the program's stage, what is paused, what the policy
 * needs an override for.
 *
 * Refuses  wrong_stage, paused, override_needed, override_expired, in this order.
 * Source   economics §14.
 */
export function gate(state: ProgramState, command: Command): Refusal | undefined {
  const { stage, windDown, pauses } = state.governance;
  const paying = windDown?.price !== undefined;
  if (!stageTakes(stage, paying, command.type)) return refuse('wrong_stage', { stage });
  const paused = pauses.size > 0 ? pausedRefusal(state, command) : undefined;
  if (paused) return paused;
  return stage === 'live' && command.type === 'PlaceOrder' ? policyRefusal(state, command) : undefined;
}

function pausedRefusal(state: ProgramState, command: Command): Refusal | undefined {
  const what = heldUpBy(command);
  const pause = what && state.governance.pauses.get(what);
  return pause && refuse('paused', { what, reason: pause.reason });
}

function heldUpBy(command: Command): Pausable | undefined {
  if (command.type === 'RegisterMember') return command.referrerId === undefined ? undefined : 'binding';
  return HELD_UP[command.type];
}

/** New orders stop when an override that the policy needs is missing; everything owed goes on. */
function policyRefusal(state: ProgramState, command: Command): Refusal | undefined {
  for (const ruleId of state.governance.overrideRules) {
    const missing = overrideMissing(state, ruleId, command.at);
    if (missing) return missing;
  }
  return undefined;
}
