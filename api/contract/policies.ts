import { z } from 'zod';
import {
  type PolicyDocument,
  type PolicyEffect,
  type Severity,
  SHAPE_RULES,
  type ShapeRuleName,
} from '#engine';
import { instant } from './values.ts';

const SEVERITIES = ['locked', 'override', 'warn'] as const satisfies readonly Severity[];
const severity = z.enum(SEVERITIES);

export const policyWarningSchema = z.object({
  rule: z.string(),
  severity,
  field: z.string(),
  value: z.string(),
});
/** Figures of the rule stand beside its name. */
export const policyProblemSchema = z.looseObject({
  field: z.string(),
  rule: z.enum(Object.keys(SHAPE_RULES) as ShapeRuleName[]),
  value: z.string(),
});
export const policyDocumentSchema = z
  .looseObject({ name: z.string() })
  .meta({ id: 'PolicyDocument', description: 'contracts §3.' });

export const policySchema = z
  .object({
    document: policyDocumentSchema,
    warnings: z.array(policyWarningSchema),
    presets: z.array(z.string()),
  })
  .meta({ id: 'Policy' });

export const policyLintSchema = z
  .object({
    valid: z.boolean(),
    problems: z.array(policyProblemSchema).meta({ description: 'What cannot stand, each with its field.' }),
    warnings: z.array(policyWarningSchema).meta({ description: 'What can stand but is risky.' }),
  })
  .meta({ id: 'PolicyLint' });

const POLICY_EFFECTS = [
  'better for members',
  'worse',
  'neutral',
  'only for new orders',
] as const satisfies readonly PolicyEffect[];

export const policyDiffBody = z.strictObject({
  before: z.unknown().optional().meta({ description: 'A policy document; left out: the policy in force.' }),
  after: z.unknown().meta({ description: 'A policy document.' }),
});

export const policyDiffSchema = z
  .object({
    changes: z.array(
      z.object({
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        effect: z.enum(POLICY_EFFECTS).meta({ description: 'For those who are members already (G14).' }),
      }),
    ),
  })
  .meta({ id: 'PolicyDiff' });

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const ruleSchema = z
  .object({
    ruleId: z.string(),
    version: z.number().int(),
    date: z.string(),
    locale: z.string(),
    severity,
    where: z
      .enum(['policy', 'command', 'product'])
      .meta({ description: 'What can break it: a policy, a command, nothing that can be sent.' }),
    liveOnly: z.boolean().meta({ description: 'Judged in a live program only.' }),
    text: bilingual,
    sentence: bilingual
      .nullable()
      .meta({ description: 'What two officers type, to the letter, for an override.' }),
    overriddenUntil: instant.nullable().meta({ description: 'Until when an override holds now.' }),
  })
  .meta({ id: 'Rule' });

export const rulesSchema = z
  .object({ items: z.array(ruleSchema), asOfSeq: z.number().int() })
  .meta({ id: 'Rules' });

export type PolicyDiff = z.infer<typeof policyDiffSchema>;
export type PolicyDiffBody = { readonly before?: unknown; readonly after: unknown };
export type RuleRow = z.infer<typeof ruleSchema>;
export type Rules = z.infer<typeof rulesSchema>;
export type PolicyWarningRow = z.infer<typeof policyWarningSchema>;
export type PolicyView = Omit<z.infer<typeof policySchema>, 'document'> & {
  readonly document: PolicyDocument;
};
export type PolicyLint = z.infer<typeof policyLintSchema>;
