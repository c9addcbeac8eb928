import type { Pool } from 'pg';
import { type ApiKeys, openApiKeys } from './api-keys.ts';
import {
  type DisplayName,
  eraseName,
  type NamedPerson,
  namesOf,
  type PersonKind,
  setNames,
} from './people.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { type SignInAnswer, type SignInRequest, verifyStaff } from './sign-in.ts';
import {
  changePassword,
  createStaff,
  listStaff,
  type NewStaff,
  type Staff,
  type StaffProblem,
} from './staff.ts';

export type Desk = {
  createStaff(person: NewStaff): Promise<StaffProblem | undefined>;
  changePassword(login: string, password: string): Promise<boolean>;
  listStaff(): Promise<readonly Staff[]>;
  verifyStaff(request: SignInRequest): Promise<SignInAnswer>;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  setNames(programId: string, people: readonly NamedPerson[]): Promise<void>;
  namesOf(
    programId: string,
    kind: PersonKind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, DisplayName>>;
  eraseName(programId: string, kind: PersonKind, refId: string): Promise<void>;
};

/** The desk over a database whose migrations (`DESK_MIGRATIONS`) have run. The pool stays the caller's. */
export function openDesk(options: { readonly pool: Pool; readonly clock?: () => number }): Desk {
  const { pool } = options;
  const clock = options.clock ?? Date.now;
  const now = () => new Date(clock());
  return {
    createStaff: (person) => createStaff(pool, person, now()),
    changePassword: (login, password) => changePassword(pool, login, password),
    listStaff: () => listStaff(pool),
    verifyStaff: (request) => verifyStaff(pool, request, now()),
    sessions: openSessions(pool, clock),
    apiKeys: openApiKeys(pool, clock),
    setNames: (programId, people) => setNames(pool, programId, people),
    namesOf: (programId, kind, ids) => namesOf(pool, programId, kind, ids),
    eraseName: (programId, kind, refId) => eraseName(pool, programId, kind, refId),
  };
}
