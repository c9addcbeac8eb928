import { z } from 'zod';
import { instant, textOf } from './values.ts';

export const ROLES = ['owner', 'finance', 'support', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const loginSchema = textOf(/^[A-Za-z0-9._-]{1,40}$/, 'login');
const password = z.string().min(1).max(200);
const code = textOf(/^[A-Za-z0-9 -]{6,20}$/, 'code').meta({
  description: 'Six digits of the authenticator app, or a recovery code.',
});

export const signInBody = z.strictObject({ login: loginSchema, password, code: code.optional() });

export const sessionSchema = z
  .object({
    login: z.string(),
    role: z.enum(ROLES),
    mayWrite: z.boolean(),
    secondFactor: z.boolean().meta({ description: 'This session was opened or confirmed with a code.' }),
    secondFactorNeeded: z.boolean().meta({
      description: 'A program is live and this session has no second factor: set it up before anything else.',
    }),
    expiresAt: instant,
  })
  .meta({ id: 'Session' });

export const enrolBody = z.strictObject({ password });
export const confirmBody = z.strictObject({ code });
export const passwordBody = z.strictObject({ password, newPassword: z.string().min(12).max(200) });

/** What goes into an authenticator app, and what helps when it is lost. Shown once. */
export const enrolmentSchema = z
  .object({
    secret: z.string(),
    uri: z.string().meta({ description: 'otpauth://, as a QR picture or typed.' }),
    recoveryCodes: z.array(z.string()),
  })
  .meta({ id: 'Enrolment' });

export const sessionRowSchema = z
  .object({
    sessionId: z.string(),
    login: z.string(),
    address: z.string(),
    agent: z.string(),
    secondFactor: z.boolean(),
    current: z.boolean(),
    createdAt: instant,
    lastUsedAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'SessionRow' });
export const sessionsSchema = z.object({ items: z.array(sessionRowSchema) });

export type SignIn = z.infer<typeof signInBody>;
export type Session = z.infer<typeof sessionSchema>;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type SessionRow = z.infer<typeof sessionRowSchema>;
