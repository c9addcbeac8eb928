import type { RefusalCode } from '#engine';
import { FIRST_REFUSALS } from './refusals/first.ts';
import { GOVERNANCE_REFUSALS } from './refusals/governance.ts';
import { MONEY_REFUSALS } from './refusals/money.ts';
import { ORDER_REFUSALS } from './refusals/orders.ts';
import { PEOPLE_REFUSALS } from './refusals/people.ts';

export type RefusalText = { readonly status: number; readonly zh: string; readonly en: string };

/**
 * Every refusal: its HTTP status and what people are told, with `{slots}` for its numbers.
 * A text names the rule and the way out (look.md, Voice). Nothing has changed when one of these is shown.
 */
export const REFUSALS: Readonly<Record<RefusalCode, RefusalText>> = {
  ...FIRST_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...ORDER_REFUSALS,
  ...MONEY_REFUSALS,
  ...GOVERNANCE_REFUSALS,
};
