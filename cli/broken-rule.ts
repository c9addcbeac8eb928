import { type Rule, ruleText, valueText } from '#contract';
import type { BrokenRule } from '#engine';

/** Why something cannot be used, in both languages. */
export type Told = { readonly zh: string; readonly en: string };

/** What the whole of something is called, where no field of it is named. */
const THE_LINE: Told = { zh: '整行', en: 'the line' };
const THE_DOCUMENT: Told = { zh: '整个文档', en: 'the document' };

/** Which rule a line of a command file breaks. */
export function brokenLine(broken: BrokenRule): Told {
  return brokenRule(broken.field, broken, THE_LINE, (locale) => valueText(broken.value, locale));
}

/** Which rule a field of a document breaks. */
export function brokenField(broken: BrokenRule): Told {
  return brokenRule(broken.field, broken, THE_DOCUMENT, (locale) => valueText(broken.value, locale));
}

/** All that is wrong with a document, a line each. */
export function brokenDocument(problems: readonly BrokenRule[]): Told {
  const told = problems.map(brokenField);
  const lines = (language: keyof Told) => told.map((one) => `  ${one[language]}`).join('\n');
  return { zh: lines('zh'), en: lines('en') };
}

/** Which cell of a table breaks which rule. */
export function brokenCell(column: string, rule: Rule, cell: string): Told {
  return brokenRule(column, rule, THE_LINE, (locale) => valueText(JSON.stringify(cell), locale, true));
}

function brokenRule(field: string, rule: Rule, whole: Told, value: (locale: keyof Told) => string): Told {
  const zh = value('zh');
  return {
    zh: `${field ? `字段 ${field} ` : whole.zh}${ruleText(rule, 'zh')}，收到${zh.startsWith('「') ? zh : ` ${zh}`}`,
    en: `${field || whole.en} ${ruleText(rule, 'en')}; got ${value('en')}`,
  };
}
