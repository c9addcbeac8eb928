import { DESK_TABLES } from './schema/0001-desk.ts';
import { ACCESS_TABLES } from './schema/0002-access.ts';
import { AUDIT_TABLES } from './schema/0003-audit.ts';
import { APPROVAL_TABLES } from './schema/0004-approvals.ts';
import { WEBHOOK_TABLES } from './schema/0005-webhooks.ts';
import { MEMBER_TABLES } from './schema/0006-members.ts';
import { NOTIFICATION_TABLES } from './schema/0007-notifications.ts';
import { CONSENT_TABLES } from './schema/0008-consents.ts';
import { PAPER_TABLES } from './schema/0009-papers.ts';
import { STORE_PEOPLE_TABLES } from './schema/0010-store-people.ts';
import { EVIDENCE_TABLES } from './schema/0011-evidence.ts';
import { SECRET_TABLES } from './schema/0012-secrets.ts';
import { MEMBER_NAME_TABLES } from './schema/0013-member-names.ts';

export type { ApiKey, ApiKeyRow, ApiKeys, NewApiKey } from './api-keys.ts';
export type { Approval, ApprovalStatus } from './approvals.ts';
export { type Actor, type AuditQuery, type AuditRow, type Deed, verifyAudit } from './audit.ts';
export type { Consent, Consents, NewConsent, ShownText } from './consents/open-consents.ts';
export { type DemoSignIn, ensureDemoSignIns } from './demo-sign-ins.ts';
export { type Desk, openDesk } from './desk.ts';
export { type FoundKey, type KeyPlace, nextKey, putInPlace } from './desk-key.ts';
export type { Evidence, EvidenceFile } from './evidence.ts';
export type { ExternalId, ExternalIds, ExternalKind } from './external-ids.ts';
export { type Loop, type LoopOptions, openLoop } from './jobs/open-loop.ts';
export { DeskKeyChanged } from './keep-sealed.ts';
export type { DisplayName } from './member-names.ts';
export type { CodeSender, MemberSession, MemberSignIn } from './member-sign-in.ts';
export type { Carried } from './notifications/carried.ts';
export type { NewNotification, Notification } from './notifications/notification.ts';
export type { Acknowledgement, Notifications } from './notifications/open-notifications.ts';
export type { Paper, PaperPlace, Papers } from './papers.ts';
export { fitsPassword, hashPassword } from './password.ts';
export { maskedName, type NamedPerson, type PersonKind } from './people.ts';
export type { PersonData } from './person-data.ts';
export type { Handed, Roster, RosterProblem } from './roster.ts';
export { type Resealed, rotateKey } from './rotate-key.ts';
export { openSeal, type Seal } from './seal.ts';
export type { Enrolment } from './second-factor.ts';
export { randomPassword } from './secret.ts';
export {
  type NewSession,
  SESSION_LIFE_MS,
  SESSION_MS,
  type SessionRow,
  type StaffSession,
} from './sessions.ts';
export type { SignInAnswer, SignInRequest } from './sign-in.ts';
export { LOGIN, type NewStaff, type Staff, type StaffProblem, type StaffRow } from './staff.ts';
export type { Cashier, StoreCashiers } from './store-cashiers.ts';
export { codeOfSecret } from './totp.ts';
export { type DeskKeys, type KeyProblem, keyChanged, unlockDesk } from './unlock-desk.ts';
export type { Endpoint, EndpointChange, NewEndpoint } from './webhooks/endpoint.ts';
export type { Message, NewMessage, Sent } from './webhooks/messages.ts';
export type { Webhooks } from './webhooks/open-webhooks.ts';

/** Hand these to the journal's `migrate`, after its own. */
export const DESK_MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  DESK_TABLES,
  ACCESS_TABLES,
  AUDIT_TABLES,
  APPROVAL_TABLES,
  WEBHOOK_TABLES,
  MEMBER_TABLES,
  NOTIFICATION_TABLES,
  CONSENT_TABLES,
  PAPER_TABLES,
  STORE_PEOPLE_TABLES,
  EVIDENCE_TABLES,
  SECRET_TABLES,
  MEMBER_NAME_TABLES,
];
export { inTransaction } from './transaction.ts';
