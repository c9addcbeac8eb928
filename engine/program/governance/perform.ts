import type { Handlers } from '../handlers.ts';
import type { GOVERNANCE_COMMANDS } from './commands.ts';

export const GOVERNANCE_HANDLERS: Handlers<typeof GOVERNANCE_COMMANDS> = {};
