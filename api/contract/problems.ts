import { z } from 'zod';
import { FAULTS, type FaultCode, type FaultText } from './faults.ts';
import type { Locale } from './fill-slots.ts';
import { REFUSALS } from './refusals.ts';
import { type RefusalJson, renderRefusal } from './render-refusal.ts';
import { ruleSlots } from './rules/rule-slots.ts';

/** RFC 9457 problem details. `detail` follows Accept-Language; both languages are always there. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    detailZh: z.string(),
    detailEn: z.string(),
    code: z.string(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; a refusal’s numbers are further members.' });

export type Problem = z.infer<typeof problemSchema>;

/** Makes the problem of a refusal or fault: status and texts from the tables, numbers as members. */
export function problemOf(facts: RefusalJson, requestId: string, locale: Locale): Problem {
  const { code } = facts;
  const numbers = { ...facts, requestId };
  if (Object.hasOwn(REFUSALS, code)) {
    const { status } = REFUSALS[code as keyof typeof REFUSALS];
    const texts = { zh: renderRefusal(numbers, 'zh'), en: renderRefusal(numbers, 'en') };
    return problem(numbers, status, code.replaceAll('_', ' '), texts, locale);
  }
  const fault: FaultText = FAULTS[code as FaultCode] ?? FAULTS.internal;
  const texts = {
    zh: fill(fault.zh, ruleSlots(numbers, 'zh')),
    en: fill(fault.en, ruleSlots(numbers, 'en')),
  };
  return problem(numbers, fault.status, fault.title, texts, locale);
}

function problem(
  numbers: RefusalJson & { requestId: string },
  status: number,
  title: string,
  texts: Readonly<Record<Locale, string>>,
  locale: Locale,
): Problem {
  const type = `/api/docs#${numbers.code}`;
  const details = { detail: texts[locale], detailZh: texts.zh, detailEn: texts.en };
  return { ...numbers, type, title, status, ...details };
}

function fill(text: string, numbers: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? '–'));
}
