import type { Handlers } from '../handlers.ts';
import type { SHARE_COMMANDS } from './commands.ts';

export const SHARE_HANDLERS: Handlers<typeof SHARE_COMMANDS> = {};
