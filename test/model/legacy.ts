import { poolOf } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { releaseToGrant } from './credits.ts';
import { max, min, parseMoney } from './numbers.ts';
import { memberActive } from './people.ts';
import type { Claim } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { ruleRefuses } from './rules.ts';
import { change, type Run } from './state.ts';

export function importLegacyClaim(run: Run, command: CommandOf<'ImportLegacyClaim'>): Refusal | null {
  const { state } = run;
  const { claimId, memberId } = command;
  const terms = state.policy.legacy;
  const amount = parseMoney(command.amount);
  const refusal =
    when(state.claims.has(claimId), 'claim_exists') ??
    memberActive(run, memberId) ??
    when(amount === 0n, 'amount_not_positive') ??
    when(terms === null, 'legacy_off') ??
    ruleRefuses(run, 'legacy_conversion');
  if (refusal || !terms) return refusal;
  state.claims.set(claimId, { memberId, amount, released: 0n, at: run.at, poolThen: poolOf(state), terms });
  return null;
}

export function releaseCredits(run: Run, { claimId }: CommandOf<'ReleaseCredits'>): Refusal | null {
  const claim = run.state.claims.get(claimId);
  if (!claim) return 'claim_not_found';
  const released = max(claim.released, releasedBy(run, claim));
  const refusal =
    memberActive(run, claim.memberId) ?? when(released === claim.released, 'nothing_to_release');
  if (refusal) return refusal;
  releaseToGrant(run, claimId, claim.memberId, released - claim.released);
  change(run.state.claims, claimId, { released });
  return null;
}

/** In batches as time goes by, or as the pool has grown since the claim was taken over. */
function releasedBy(run: Run, { amount, at, poolThen, terms }: Claim): bigint {
  if (terms.mode === 'growth') {
    const grown = max(0n, poolOf(run.state) - poolThen);
    return (amount * min(terms.target, grown)) / terms.target;
  }
  const batches = BigInt(Math.floor((run.at - at) / terms.everyMs));
  return (amount * min(terms.batches, batches)) / terms.batches;
}
