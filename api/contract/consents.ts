import { z } from 'zod';
import { CHECK_QUESTIONS, CONSENT_KINDS } from './consents/consent-texts.ts';
import { instant, textOf } from './values.ts';

const kind = z.enum(CONSENT_KINDS);
const language = z.enum(['zh', 'en']);
const answer = z.enum(['yes', 'no']);
const questionId = z.enum(CHECK_QUESTIONS.map(({ id }) => id) as [string, ...string[]]);

export const disclosureQuery = z.object({ language: language.optional() });
export const consentTextSchema = z.object({
  kind,
  title: z.string(),
  lines: z.array(z.string()),
  questions: z.array(z.object({ id: questionId, text: z.string() })),
  textHash: z.string().meta({ description: 'Sha256 of title and lines: send it back with the consent.' }),
});
export const consentSchema = z
  .object({
    kind,
    version: z.number().int().meta({ description: 'Of the policy the text was made of.' }),
    language,
    textHash: z.string(),
    answers: z.record(z.string(), answer).nullable(),
    givenAt: instant,
    withdrawnAt: instant.nullable(),
    inForce: z.boolean().meta({ description: 'Given, not taken back, and of the rules in force.' }),
  })
  .meta({ id: 'Consent' });
export const disclosureSchema = z
  .object({
    version: z.number().int(),
    language,
    items: z.array(consentTextSchema),
    given: z.array(consentSchema),
  })
  .meta({ id: 'Disclosure' });
export const consentsSchema = z.object({ items: z.array(consentSchema) });
export const consentBody = z.strictObject({
  kind,
  textHash: textOf(/^[0-9a-f]{64}$/, 'hash'),
  answers: z.partialRecord(questionId, answer).optional(),
});
export const shownTextSchema = z.object({
  textHash: z.string(),
  kind,
  version: z.number().int(),
  language,
  text: z.string(),
});

export type ConsentRow = z.infer<typeof consentSchema>;
