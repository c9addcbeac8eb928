import type { Handlers } from '../handlers.ts';
import type { WITHDRAWAL_COMMANDS } from './commands.ts';

export const WITHDRAWAL_HANDLERS: Handlers<typeof WITHDRAWAL_COMMANDS> = {};
