import type { Handlers } from '../handlers.ts';
import type { MALL_COMMANDS } from './commands.ts';

export const MALL_HANDLERS: Handlers<typeof MALL_COMMANDS> = {};
