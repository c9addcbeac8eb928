import type { Handlers } from '../handlers.ts';
import type { CASE_COMMANDS } from './commands.ts';

export const CASE_HANDLERS: Handlers<typeof CASE_COMMANDS> = {};
