import type { Instant } from '../../amount/instant.ts';
import type { Refusal } from '../outcome.ts';
import type { FundingMode } from '../shape/choices.ts';
import type { ProgramState } from '../state.ts';
import { ruleRefusal } from './obey-rule.ts';

/**
 * Whether a live program may take money that comes this way: confirmed by a payment channel, and not
 * collected for stores without a licence. Outside a live program everything may, and nothing is said.
 *
 * Refuses  rule_locked (unconfirmed_funding); override_needed, override_expired (collect_without_licence).
 * Source   guardrails §2, §5; economics §14.
 */
export function fundingRefusal(
  state: ProgramState,
  at: Instant,
  funding: { readonly channel: string; readonly mode?: FundingMode },
): Refusal | undefined {
  if (funding.channel === 'simulated') {
    const locked = ruleRefusal(state, at, 'unconfirmed_funding');
    if (locked) return locked;
  }
  return funding.mode === 'collect' ? ruleRefusal(state, at, 'collect_without_licence') : undefined;
}
