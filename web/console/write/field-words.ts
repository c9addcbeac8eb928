import i18next from 'i18next';
import type { WriteType } from '#contract';
import { choicesOf, type FieldOfCommand, fieldsOf } from './field-of-command.ts';

const said = (key: string): string => String(i18next.t(key as never));

/** What a field is called; a few kinds go by another word than their name would have elsewhere. */
export function labelOf({ name, kind }: Pick<FieldOfCommand, 'name' | 'kind'>): string {
  const key = [`fieldOfKind.${kind}`, `field.${name}`].find((one) => i18next.exists(one));
  return key === undefined ? name : said(key);
}

/** The same for a field of a command by its name; the name itself where no form asks for it. */
export function labelIn(type: string, name: string): string {
  const field = fieldsOf(type as WriteType).find((one) => one.name === name);
  return field ? labelOf(field) : name;
}

/** What may be written into a field: the engine's rule for its kind, in words. */
export function ruleWords({ kind }: Pick<FieldOfCommand, 'kind'>): string {
  return said(choicesOf(kind) || kind === 'flag' ? 'fieldRule.choice' : `fieldRule.${kind}`);
}
