import { z } from 'zod';
import { policyDocumentSchema } from '../policies.ts';
import { instant } from '../values.ts';
import type { RegisterLists } from './register.ts';

export const overrideSchema = z
  .object({
    overrideId: z.string(),
    ruleId: z.string(),
    ruleVersion: z.number().int().meta({ description: 'The version its officers have read.' }),
    officers: z.array(z.string()),
    sentence: z.string().meta({ description: 'What they typed.' }),
    reason: z.string(),
    recordedAt: instant,
    expiresAt: instant,
    until: instant.meta({ description: 'It holds before this: its expiry, or when it was ended.' }),
  })
  .meta({ id: 'Override' });

export const pauseSchema = z
  .object({
    what: z.enum(['orders', 'redemptions', 'payouts', 'binding']),
    reason: z.string().meta({ description: 'Reference of the public notice.' }),
    since: instant,
  })
  .meta({ id: 'Pause' });

export const PUBLICATION_STATUSES = ['waiting', 'in-force', 'replaced'] as const;

export const publicationSchema = z
  .object({
    version: z.string().meta({ description: 'From 2; 1 is the policy the program was opened with.' }),
    name: z.string(),
    status: z.enum(PUBLICATION_STATUSES),
    officers: z.array(z.string()),
    publishedAt: instant,
    effectiveAt: instant,
    activatedAt: instant.nullable().meta({ description: 'null: it never took effect, or waits.' }),
    document: policyDocumentSchema,
  })
  .meta({ id: 'Publication' });

export const GOVERNANCE_LISTS = {
  overrides: {
    path: '/overrides',
    tag: 'governance',
    summary: 'Overrides, newest first',
    key: 'overrideId',
    row: overrideSchema,
    filters: { ruleId: z.string().max(100).optional() },
  },
  notices: {
    path: '/pauses',
    tag: 'governance',
    summary: 'What is paused now, and the notice that says why',
    key: 'what',
    row: pauseSchema,
    filters: {},
  },
  publications: {
    path: '/policies/versions',
    tag: 'policy',
    summary: 'Policies that were published, newest first',
    key: 'version',
    row: publicationSchema,
    filters: { status: z.enum(PUBLICATION_STATUSES).optional() },
  },
} as const satisfies RegisterLists;
