import { FIELD_READERS } from '#engine';
import { isRule, type Rule, type RuleName } from './rules.ts';

/** How the engine words its rules; a named group is a figure of the rule. */
const PHRASES: readonly (readonly [RuleName, RegExp])[] = [
  ['required', /^required$/],
  ['required_or', /^required, or (?<other>\w+)$/],
  ['unknown', /^a known field$/],
  ['field_of_kind', /^a field of (?<kind>[\w-]+)$/],
  ['left_out_beside', /^left out beside (?<other>\w+)$/],
  ['left_out', /^left out: /],
  ['only_beside', /^only beside an? (?<other>\w+)$/],
  ['one_of', /^one of (?<choices>.+)$/],
  ['one_of', /^(?<choices>wallet or commission|payable)$/],
  ['decimal', /^a decimal string with at most (?<decimals>\d+) decimals, not negative$/],
  ['decimal_or_all', /^a decimal string with at most (?<decimals>\d+) decimals, not negative, or "all"$/],
  ['whole_number_within', /^a whole number from (?<min>-?\d+) to (?<max>\d+)$/],
  ['ids_within', /^a list of (?<min>\d+) to (?<max>\d+) different texts/],
  ['list_within', /^a list of (?<min>\d+) to (?<max>\d+) JSON objects$/],
  ['text_within', /^a text of (?<min>\d+) to (?<max>\d+) characters$/],
  ['true_or_false', /^true or false$/],
  ['object', /^a (JSON object|policy document)/],
  ['instant', /^an ISO 8601 time with offset$/],
  ['later_than', /^after (?<other>\w+)$/],
  ['line_discount', /^at most the amount of its line$/],
  ['region_of_tier', /^a region of tier (?<tier>\w+)$/],
];

const BY_PATTERN: ReadonlyMap<string, RuleName> = new Map([
  [FIELD_READERS.id.rule, 'id'],
  [FIELD_READERS.reference.rule, 'reference'],
  [FIELD_READERS.region.rule, 'six_digits'],
]);

/** A rule by its name, or as the engine words it; `shape` when nobody here knows it. */
export function ruleOfPhrase(phrase: string): Rule {
  if (isRule(phrase)) return { rule: phrase };
  const named = BY_PATTERN.get(phrase);
  if (named) return { rule: named, pattern: phrase.replace('matches ', '') };
  for (const [rule, form] of PHRASES) {
    const found = form.exec(phrase);
    if (found) return { rule, ...figuresOf(found.groups ?? {}) };
  }
  return { rule: 'shape' };
}

function figuresOf(groups: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => {
      if (name === 'choices') return [name, text.split(/, | or /)];
      return [name, /^-?\d+$/.test(text) ? Number(text) : text];
    }),
  );
}
