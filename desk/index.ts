import { DESK_TABLES } from './schema/0001-desk.ts';

export type { ApiKey, ApiKeys, Scope } from './api-keys.ts';
export { type DemoSignIn, ensureDemoSignIns } from './demo-sign-ins.ts';
export { type Desk, openDesk } from './desk.ts';
export { fitsPassword, hashPassword } from './password.ts';
export type { DisplayName, NamedPerson, PersonKind } from './people.ts';
export { randomPassword } from './secret.ts';
export { SESSION_MS, type StaffSession } from './sessions.ts';
export type { SignInAnswer, SignInRequest } from './sign-in.ts';
export { LOGIN, type NewStaff, type Staff, type StaffProblem } from './staff.ts';

/** Hand these to the journal's `migrate`, after its own. */
export const DESK_MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [DESK_TABLES];
