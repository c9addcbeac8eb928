import type { Evolvers } from '../evolvers.ts';
import type { BudgetEvent } from './events.ts';

export const BUDGET_EVOLVERS: Evolvers<BudgetEvent> = {};
