import type { Locale } from '../fill-slots.ts';

/** A JSON text, or what is left of one after 200 characters: what it holds, and its end where it has one. */
const TEXT = /^"((?:[^"\\]|\\.)*)\\?("?)$/;
const NUMBER = /^-?\d{1,30}(\.\d{1,30})?$/;

/**
 * A value as it travels (JSON) as somebody wrote it: texts in the quotes of the language, numbers bare, JSON for
 * objects and lists only. What can not be seen (line breaks, NUL) stays as JSON has it. `written`: it came as text
 * whatever it is, as what stands in an address or a table does, so that a number needs no quotes.
 */
export function valueText(value: string, locale: Locale, written = false): string {
  if (value === 'nothing') return locale === 'zh' ? '空' : value;
  const [, escaped, end] = TEXT.exec(value) ?? [];
  if (escaped === undefined) return value;
  const text = escaped.replace(/\\(["\\])/g, '$1');
  if (written && NUMBER.test(text)) return text;
  const shown = end === '' ? `${text}…` : text;
  return locale === 'zh' ? `「${shown}」` : `“${shown}”`;
}
