import type { Locale } from '../fill-slots.ts';
import { isRule, RULES, type Rule } from './rules.ts';
import { valueText } from './value-text.ts';

type Facts = Readonly<Record<string, unknown>>;

/** More names than these make a sentence nobody reads; the answer's `choices` has all. */
const CHOICES_SHOWN = 12;
const SLOT = /\{(\w+)\}/g;

/** What the whole of what was sent is called, where rules are of its shape; those of other codes are of the pack. */
const WHOLE: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  malformed: { zh: '请求内容', en: 'the body' },
  bad_query: { zh: '请求内容', en: 'the body' },
  policy_invalid: { zh: '方案文档', en: 'the document' },
};

/** A rule and its figures as it follows the field's name in a sentence. */
export function ruleText(rule: Rule, locale: Locale): string {
  return RULES[rule.rule][locale].replace(SLOT, (_, slot: string) => shown(rule[slot], locale));
}

/** The slots of a sentence about a broken rule: where, which rule, and what was sent where it may be shown. */
export function ruleSlots(facts: Facts, locale: Locale): Facts {
  const whole = WHOLE[String(facts.code)];
  if (!whole || !isRule(facts.rule)) return facts;
  const { field, value, ...rule } = facts as Facts & Rule;
  const zh = locale === 'zh';
  const place = field === '' ? whole[locale] : zh ? `字段 ${field} ` : `field ${field}`;
  const silent = value === undefined || value === '' || value === 'nothing';
  const sent = valueText(String(value), locale, facts.code === 'bad_query');
  const given = silent
    ? ''
    : zh
      ? `，收到的是${sent.startsWith('「') ? sent : ` ${sent}`}`
      : `; it is ${sent}`;
  return { ...facts, place, given, rule: ruleText(rule, locale) };
}

function shown(figure: unknown, locale: Locale): string {
  if (!Array.isArray(figure) || figure.length === 0) return String(figure ?? '–') || '–';
  const names = figure.slice(0, CHOICES_SHOWN).join(locale === 'zh' ? '、' : ', ');
  return figure.length > CHOICES_SHOWN ? `${names} …` : names;
}
