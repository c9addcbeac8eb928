import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Ends an agency now; one that has already ended keeps its end.
 *
 * Refuses  agency_not_found.
 * Source   S4; economics §13.
 */
export function endAgency(run: Run, command: CommandOf<'EndAgency'>): Refusal | undefined {
  const agency = run.state.agencies.get(command.agencyId);
  if (!agency) return refuse('agency_not_found', { agencyId: command.agencyId });
  const to = agency.to !== undefined && agency.to < run.at ? agency.to : run.at;
  apply(run, { type: 'AgencyEnded', agencyId: agency.id, to });
  return undefined;
}
