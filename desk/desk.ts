import type { Pool } from 'pg';
import { type ApiKeys, openApiKeys } from './api-keys.ts';
import { type Approvals, openApprovals } from './approvals.ts';
import { type Actor, type AuditQuery, type AuditRow, type Deed, readAudit, recordAudit } from './audit.ts';
import { type Consents, openConsents } from './consents/open-consents.ts';
import { type Evidence, openEvidence } from './evidence.ts';
import { type ExternalIds, openExternalIds } from './external-ids.ts';
import type { DisplayName } from './member-names.ts';
import { type MemberSignIn, openMemberSignIn } from './member-sign-in.ts';
import { type Notifications, openNotifications } from './notifications/open-notifications.ts';
import { openPapers, type Papers } from './papers.ts';
import { eraseName, type NamedPerson, namesOf, type PersonKind, revealName, setNames } from './people.ts';
import { exportPerson, type PersonData } from './person-data.ts';
import { openRoster, type Roster } from './roster.ts';
import { openSeal } from './seal.ts';
import { type FoundPerson, searchNames } from './search-names.ts';
import { openSessions, type Sessions } from './sessions.ts';
import { type SignInAnswer, type SignInRequest, verifyStaff } from './sign-in.ts';
import {
  changePassword,
  createStaff,
  listStaff,
  type NewStaff,
  type StaffProblem,
  type StaffRow,
} from './staff.ts';
import { openStoreCashiers, type StoreCashiers } from './store-cashiers.ts';
import { openWebhooks, type Webhooks } from './webhooks/open-webhooks.ts';

export type Desk = {
  createStaff(person: NewStaff): Promise<StaffProblem | undefined>;
  changePassword(login: string, password: string): Promise<boolean>;
  listStaff(): Promise<readonly StaffRow[]>;
  verifyStaff(request: SignInRequest): Promise<SignInAnswer>;
  readonly roster: Roster;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  readonly approvals: Approvals;
  readonly webhooks: Webhooks;
  readonly notifications: Notifications;
  readonly consents: Consents;
  readonly evidence: Evidence;
  readonly cashiers: StoreCashiers;
  readonly externalIds: ExternalIds;
  readonly members: MemberSignIn;
  /** Everything the desk keeps about a person, in full; who asked and why is kept. */
  exportPerson(
    actor: Actor,
    who: { readonly programId: string; readonly memberId: string },
    reason: string,
  ): Promise<PersonData>;
  readonly papers: Papers;
  readonly audit: {
    record(actor: Actor, deed: Deed): Promise<void>;
    read(query: AuditQuery): Promise<readonly AuditRow[]>;
  };
  setNames(programId: string, people: readonly NamedPerson[]): Promise<void>;
  namesOf(
    programId: string,
    kind: PersonKind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, DisplayName>>;
  /** Members by their whole name, stores by any part of theirs. */
  searchNames(programId: string, text: string, limit: number): Promise<readonly FoundPerson[]>;
  /** A member's name in full; who asked and why is kept. */
  revealName(
    actor: Actor,
    who: { readonly programId: string; readonly memberId: string },
    reason: string,
  ): Promise<DisplayName | undefined>;
  eraseName(programId: string, kind: PersonKind, refId: string): Promise<void>;
};

export type DeskOptions = {
  readonly pool: Pool;
  readonly clock?: () => number;
  /** 32 bytes from outside the database; without it nothing sealed can be kept or read. */
  readonly key?: Buffer | undefined;
};

/** The desk over a database whose migrations (`DESK_MIGRATIONS`) have run. The pool stays the caller's. */
export function openDesk(options: DeskOptions): Desk {
  const { pool } = options;
  const clock = options.clock ?? Date.now;
  const now = () => new Date(clock());
  const kept = options.key && openSeal(options.key);
  const seal = () => {
    if (!kept) throw new Error('the desk was opened without its key');
    return kept;
  };
  const sessions = openSessions(pool, clock);
  return {
    createStaff: (person) => createStaff(pool, person, now()),
    changePassword: (login, password) => changePassword(pool, login, password),
    listStaff: () => listStaff(pool),
    verifyStaff: (request) => verifyStaff(pool, kept, request, now()),
    roster: openRoster({ pool, seal, now }, sessions),
    sessions,
    apiKeys: openApiKeys(pool, clock),
    approvals: openApprovals(pool, clock),
    webhooks: openWebhooks({ pool, seal, now }),
    notifications: openNotifications({ pool, now }),
    consents: openConsents({ pool, now }),
    evidence: openEvidence({ pool, seal, now }),
    cashiers: openStoreCashiers({ pool, seal, now }),
    externalIds: openExternalIds({ pool, seal, now }),
    members: openMemberSignIn({ pool, seal, clock }),
    exportPerson: (actor, who, reason) => exportPerson({ pool, seal, now }, actor, who, reason),
    papers: openPapers(pool, now),
    audit: {
      record: (actor, deed) => recordAudit(pool, actor, deed, now()),
      read: (query) => readAudit(pool, query),
    },
    setNames: (programId, people) => setNames({ pool, seal }, programId, people),
    namesOf: (programId, kind, ids) => namesOf({ pool, seal }, programId, kind, ids),
    searchNames: (programId, text, limit) => searchNames({ pool, seal }, programId, text, limit),
    revealName: (actor, who, reason) => revealName({ pool, seal }, actor, who, reason, now()),
    eraseName: (programId, kind, refId) => eraseName(pool, programId, kind, refId),
  };
}
