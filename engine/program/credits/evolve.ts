import type { Evolvers } from '../evolvers.ts';
import type { CreditEvent } from './events.ts';

export const CREDIT_EVOLVERS: Evolvers<CreditEvent> = {};
