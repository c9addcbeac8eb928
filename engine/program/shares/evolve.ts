import type { Evolvers } from '../evolvers.ts';
import type { ShareEvent } from './events.ts';

export const SHARE_EVOLVERS: Evolvers<ShareEvent> = {};
