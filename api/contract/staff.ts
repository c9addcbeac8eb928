import { z } from 'zod';
import { enrolmentSchema, ROLES } from './session.ts';
import { instant, textOf } from './values.ts';

export const staffRowSchema = z
  .object({
    login: z.string(),
    role: z.enum(ROLES),
    demo: z
      .boolean()
      .meta({ description: 'Its password is printed at every start: never in a live program.' }),
    secondFactor: z.enum(['none', 'unconfirmed', 'confirmed']),
    createdAt: instant,
    endedAt: instant.nullable(),
    lastSignInAt: instant.nullable(),
  })
  .meta({ id: 'Staff' });
export const staffSchema = z.object({ items: z.array(staffRowSchema) });

export const newStaffBody = z.strictObject({
  login: textOf(/^[a-z0-9][a-z0-9._-]{0,39}$/, 'new_login'),
  role: z.enum(ROLES),
});
export const roleBody = z.strictObject({ role: z.enum(ROLES) });

/** Shown once: hand it over and forget it. */
export const handedSchema = z
  .object({ login: z.string(), password: z.string(), enrolment: enrolmentSchema })
  .meta({ id: 'HandedToStaff' });

export type StaffRow = z.infer<typeof staffRowSchema>;
export type NewStaff = z.infer<typeof newStaffBody>;
export type Handed = z.infer<typeof handedSchema>;
