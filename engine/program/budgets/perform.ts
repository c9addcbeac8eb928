import type { Handlers } from '../handlers.ts';
import type { BUDGET_COMMANDS } from './commands.ts';

export const BUDGET_HANDLERS: Handlers<typeof BUDGET_COMMANDS> = {};
