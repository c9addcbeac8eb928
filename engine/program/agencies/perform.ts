import type { Handlers } from '../handlers.ts';
import { appointAgent } from './appoint-agent.ts';
import type { AGENCY_COMMANDS } from './commands.ts';
import { endAgency } from './end-agency.ts';

export const AGENCY_HANDLERS: Handlers<typeof AGENCY_COMMANDS> = {
  AppointAgent: appointAgent,
  EndAgency: endAgency,
};
