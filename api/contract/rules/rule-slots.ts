import type { Locale } from '../fill-slots.ts';
import { ruleOfPhrase } from './rule-of-phrase.ts';
import { isRule, RULES, type Rule } from './rules.ts';

type Facts = Readonly<Record<string, unknown>>;

/** More names than these make a sentence nobody reads; the answer's `choices` has all. */
const CHOICES_SHOWN = 12;
const SLOT = /\{(\w+)\}/g;

/** Facts whose rule is worded as the engine does it, with the rule by its name and its figures beside it. */
export function withRule<Of extends Facts>(facts: Of): Of {
  return ofInput(facts) && !isRule(facts.rule) ? { ...facts, ...ruleOfPhrase(String(facts.rule)) } : facts;
}

/** Other refusals have rules too, but those are of the rule pack. */
function ofInput({ code }: Facts): boolean {
  return code === 'malformed' || code === 'bad_query';
}

/** A rule and its figures as it follows the field's name in a sentence. */
export function ruleText(rule: Rule, locale: Locale): string {
  return RULES[rule.rule][locale].replace(SLOT, (_, slot: string) => shown(rule[slot], locale));
}

/** The slots of a sentence about a broken rule: where, which rule, and what was sent where it may be shown. */
export function ruleSlots(facts: Facts, locale: Locale): Facts {
  if (!ofInput(facts)) return facts;
  const { field, value, ...rule } = withRule(facts) as Facts & Rule;
  const zh = locale === 'zh';
  const place = field === '' ? (zh ? '请求内容' : 'the body') : zh ? `字段 ${field} ` : `field ${field}`;
  const silent = value === undefined || value === '' || value === 'nothing';
  const given = silent ? '' : zh ? `，收到的是 ${value}` : `; it is ${value}`;
  return { ...facts, place, given, rule: ruleText(rule, locale) };
}

function shown(figure: unknown, locale: Locale): string {
  if (!Array.isArray(figure)) return String(figure ?? '–');
  const names = figure.slice(0, CHOICES_SHOWN).join(locale === 'zh' ? '、' : ', ');
  return figure.length > CHOICES_SHOWN ? `${names} …` : names;
}
