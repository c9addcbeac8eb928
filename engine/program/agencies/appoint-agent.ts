import { termsOverlap } from '../../commission/regional.ts';
import { exceededTakeNow, highestSubsidies } from '../budgets/exceeded-take.ts';
import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { activeMember } from '../members/active-member.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { agencyRates } from './agency-rates.ts';
import { exceededTariff } from './exceeded-tariff.ts';

/**
 * Gives a member the agency of a region (区域代理) from a day on.
 *
 * Refuses  agency_exists, member_not_found, agency_overlaps (one agent a code and tier at a time),
 *          commission_exceeds_distribution (its rate would break a tariff's distribution part),
 *          subsidy_exceeds_take (with its rate a campaign could feed a ring), the rule agent_fee when a fee
 *          is taken.
 * Source   S4, S60–S65, E8, E9; economics §13.
 */
export function appointAgent(run: Run, command: CommandOf<'AppointAgent'>): Refusal | undefined {
  const { state } = run;
  const { agencyId, memberId, region, tier } = command;
  if (state.agencies.has(agencyId)) return refuse('agency_exists', { agencyId });
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const rival = state.agenciesByNode.get(region)?.find((other) => termsOverlap(other, command));
  if (rival) return refuse('agency_overlaps', { agencyId: rival.id, region, tier });
  const rates = agencyRates(state, run.at, command);
  const subsidies = highestSubsidies(state.budgets.campaigns, run.at);
  const exceeded = exceededTariff(state.policy, rates) ?? exceededTakeNow(state, rates, subsidies);
  if (exceeded) return exceeded;
  const { ratePpm, fee, contractRef, from, to } = command;
  const feeIsTaken = fee !== undefined && fee > 0n;
  const barred = feeIsTaken ? ruleRefusal(state, run.at, 'agent_fee') : undefined;
  if (barred) return barred;
  if (feeIsTaken) warnOfRule(run, 'agent_fee');
  apply(run, {
    type: 'AgentAppointed',
    agencyId,
    memberId,
    region,
    tier,
    ratePpm,
    fee,
    contractRef,
    from,
    to,
  });
  return undefined;
}
