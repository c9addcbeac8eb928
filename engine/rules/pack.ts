import { LOCKED_RULES } from './pack/locked-rules.ts';
import { OVERRIDE_RULES } from './pack/override-rules.ts';
import { WARN_RULES } from './pack/warn-rules.ts';
import type { Rule } from './rule.ts';

/**
 * The rule pack: every rule the product keeps, or asks its officers to answer for, by id.
 *
 * Source   guardrails §2; economics §14.
 */
export const RULE_PACK: ReadonlyMap<string, Rule> = new Map(
  [...LOCKED_RULES, ...OVERRIDE_RULES, ...WARN_RULES].map((rule) => [rule.id, rule]),
);
