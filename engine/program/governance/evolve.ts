import type { Evolvers } from '../evolvers.ts';
import type { GovernanceEvent } from './events.ts';

export const GOVERNANCE_EVOLVERS: Evolvers<GovernanceEvent> = {
  Warned: () => undefined,
};
