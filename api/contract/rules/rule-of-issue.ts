import { isRule, type Rule, type RuleName } from './rules.ts';

/** As much of an issue of the checking library as says which rule was broken. */
export type Issue = {
  readonly code: string;
  readonly message?: string | undefined;
  readonly [detail: string]: unknown;
};

const TYPES: Readonly<Record<string, RuleName>> = {
  string: 'text',
  number: 'whole_number',
  int: 'whole_number',
  boolean: 'true_or_false',
  array: 'list',
  object: 'object',
  record: 'object',
};

/** What is too small or too large, by what it is measured in. */
const SIZES: Readonly<Record<string, readonly [least: RuleName, most: RuleName]>> = {
  string: ['text_at_least', 'text_at_most'],
  array: ['list_at_least', 'list_at_most'],
};
const OF_NUMBERS = ['at_least', 'at_most'] as const;

/** The rule an issue stands for; a schema names its own as the message of a check. `missing`: nothing was sent. */
export function ruleOfIssue(issue: Issue, missing: boolean): Rule {
  const { code, message, origin } = issue;
  if (missing && code !== 'custom') return { rule: 'required' };
  if (isRule(message)) return { rule: message, ...patternOf(issue), ...figuresIn(issue) };
  const sizes = SIZES[String(origin)] ?? OF_NUMBERS;
  switch (code) {
    case 'too_small':
      return issue.minimum === 1 && sizes !== OF_NUMBERS && origin === 'string'
        ? { rule: 'required' }
        : { rule: sizes[0], min: Number(issue.minimum) };
    case 'too_big':
      return { rule: sizes[1], max: Number(issue.maximum) };
    case 'invalid_type':
      return { rule: TYPES[String(issue.expected)] ?? 'shape' };
    case 'invalid_value':
      return { rule: 'one_of', choices: issue.values };
    case 'invalid_key':
    case 'unrecognized_keys':
      return { rule: 'unknown' };
    case 'invalid_union':
      return ofUnion(issue);
    default:
      return { rule: 'shape' };
  }
}

/** The pattern of a text, for machines: `/^\d{6}$/` without its slashes. */
function patternOf({ pattern }: Issue): { readonly pattern?: string } {
  return typeof pattern === 'string' ? { pattern: pattern.replace(/^\/|\/[a-z]*$/g, '') } : {};
}

function figuresIn({ params }: Issue): object {
  return typeof params === 'object' && params !== null ? params : {};
}

/** What the first of the forms asks for: they are written with the likeliest in front. */
function ofUnion({ errors }: Issue): Rule {
  const first = Array.isArray(errors) ? (errors[0]?.[0] as Issue | undefined) : undefined;
  return first ? ruleOfIssue(first, false) : { rule: 'shape' };
}
