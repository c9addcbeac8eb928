import type { Evolvers } from '../evolvers.ts';
import type { WithdrawalEvent } from './events.ts';

export const WITHDRAWAL_EVOLVERS: Evolvers<WithdrawalEvent> = {};
