import type { Evolvers } from '../evolvers.ts';
import type { CaseEvent } from './events.ts';

export const CASE_EVOLVERS: Evolvers<CaseEvent> = {};
