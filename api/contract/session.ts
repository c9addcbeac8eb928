import { z } from 'zod';
import { instant } from './values.ts';

export const ROLES = ['owner', 'finance', 'support', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const signInBody = z.strictObject({
  login: z.string().regex(/^[A-Za-z0-9._-]{1,40}$/),
  password: z.string().min(1).max(200),
});

export const sessionSchema = z
  .object({
    login: z.string(),
    role: z.enum(ROLES),
    mayWrite: z.boolean(),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });

export type SignIn = z.infer<typeof signInBody>;
export type Session = z.infer<typeof sessionSchema>;
