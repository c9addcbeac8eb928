import type { Evolvers } from '../evolvers.ts';
import type { MallEvent } from './events.ts';

export const MALL_EVOLVERS: Evolvers<MallEvent> = {};
