import { z } from 'zod';
import type { PolicyDocument } from '#engine';

export const policyWarningSchema = z.object({
  rule: z.string(),
  severity: z.enum(['locked', 'override', 'warn']),
  field: z.string(),
  value: z.string(),
});
export const policyProblemSchema = z.object({ field: z.string(), rule: z.string(), value: z.string() });
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

export type PolicyWarningRow = z.infer<typeof policyWarningSchema>;
export type PolicyView = Omit<z.infer<typeof policySchema>, 'document'> & {
  readonly document: PolicyDocument;
};
export type PolicyLint = z.infer<typeof policyLintSchema>;
