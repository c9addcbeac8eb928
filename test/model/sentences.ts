import type { Sentences } from './state.ts';

/** The text of the rules is no part of economics.md: without others these stand in for their sentences. */
export const STAND_INS: Sentences = (ruleId) => [
  `I have read the rule ${ruleId} and answer for it.`,
  `我已阅读规则 ${ruleId}，并对此负责。`,
];
