import type { Handlers } from '../handlers.ts';
import type { CREDIT_COMMANDS } from './commands.ts';

export const CREDIT_HANDLERS: Handlers<typeof CREDIT_COMMANDS> = {};
