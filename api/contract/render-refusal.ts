import { fillSlots, type Locale } from './fill-slots.ts';
import { REFUSALS } from './refusals.ts';
import { ruleSlots } from './rules/rule-slots.ts';

/** A refusal as it travels: its code and its numbers, money with 6 decimals, points with 18. */
export type RefusalJson = { readonly code: string; readonly [detail: string]: unknown };

/** Says a refusal in one language, its numbers filled in as people read them. */
export function renderRefusal(refusal: RefusalJson, locale: Locale): string {
  const text = Object.hasOwn(REFUSALS, refusal.code)
    ? REFUSALS[refusal.code as keyof typeof REFUSALS][locale]
    : refusal.code;
  return fillSlots(text, ruleSlots(refusal, locale), locale);
}
