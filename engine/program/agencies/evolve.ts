import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type { AgencyEnded, AgencyEvent, AgentAppointed } from './events.ts';
import type { Agency } from './state.ts';

export const AGENCY_EVOLVERS: Evolvers<AgencyEvent> = {
  AgentAppointed: agentAppointed,
  AgencyEnded: agencyEnded,
};

function agentAppointed(state: ProgramState, event: AgentAppointed): void {
  const agency: Agency = {
    id: event.agencyId,
    member: state.members.get(event.memberId)!,
    region: event.region,
    tier: event.tier,
    rate: event.ratePpm,
    from: event.from,
    to: event.to,
  };
  state.agencies.set(agency.id, agency);
  const node = agency.region;
  const holders = state.agenciesByNode.get(node);
  if (holders) holders.push(agency);
  else state.agenciesByNode.set(node, [agency]);
}

function agencyEnded(state: ProgramState, event: AgencyEnded): void {
  state.agencies.get(event.agencyId)!.to = event.to;
}
