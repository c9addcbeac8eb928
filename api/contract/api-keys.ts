import { z } from 'zod';
import { SCOPES } from './scopes.ts';
import { instant } from './values.ts';

const scopes = z.array(z.enum(SCOPES as [string, ...string[]]));

export const apiKeyRowSchema = z
  .object({
    keyId: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: instant,
    createdBy: z.string().nullable(),
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export const apiKeysSchema = z.object({ items: z.array(apiKeyRowSchema) });

export const newApiKeyBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  scopes: scopes.min(1).max(20),
  days: z.number().int().min(1).max(730).optional().meta({ description: 'Until it expires; default 365.' }),
});

export const madeApiKeySchema = z
  .object({ keyId: z.string(), key: z.string().meta({ description: 'Shown once, kept as a hash.' }) })
  .meta({ id: 'MadeApiKey' });

export type ApiKeyRow = z.infer<typeof apiKeyRowSchema>;
export type NewApiKey = z.infer<typeof newApiKeyBody>;
