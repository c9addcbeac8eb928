import type { Rule, RuleName } from '#contract';
import { HttpProblem } from './problem.ts';

export type MalformedFacts = Rule & {
  readonly code: 'malformed';
  readonly field: string;
  readonly value: string;
};

/** A field that breaks a rule; a rule without figures is its name alone. */
export function malformed(field: string, rule: Rule | RuleName, value: unknown): MalformedFacts {
  return { code: 'malformed', field, ...asRule(rule), value: shownValue(value) };
}

/** A query parameter that breaks a rule. */
export function badQuery(field: string, rule: Rule | RuleName, value: unknown): HttpProblem {
  return new HttpProblem({ code: 'bad_query', field, ...asRule(rule), value: shownValue(value) });
}

/** What was sent, as JSON, and no more of it than somebody needs to find it; '' when nothing was. */
export function shownValue(value: unknown): string {
  return value === undefined ? '' : (JSON.stringify(value) ?? String(value)).slice(0, 200);
}

function asRule(rule: Rule | RuleName): Rule {
  return typeof rule === 'string' ? { rule } : rule;
}
