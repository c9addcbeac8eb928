import { apiKeysSchema, madeApiKeySchema, type NewApiKey } from '../api-keys.ts';
import { type AuditQuery, auditPage } from '../audit.ts';
import { enrolmentSchema, type Role, sessionSchema, sessionsSchema } from '../session.ts';
import { handedSchema, type NewStaff, staffSchema } from '../staff.ts';
import { type Answer, queryText, type Request } from '../transport.ts';
import type { ListQuery } from '../values.ts';

const at = encodeURIComponent;

/** Second factors, sessions, staff, API keys. */
export function deskMethods(sendTo: <Data>(request: Request<Data>) => Promise<Answer<Data>>) {
  const session = '/api/v1/session';
  return {
    enrol: (password: string) =>
      sendTo({ method: 'POST', path: `${session}/totp`, body: { password }, schema: enrolmentSchema }),
    confirmCode: (code: string) =>
      sendTo({ method: 'POST', path: `${session}/code`, body: { code }, schema: sessionSchema }),
    choosePassword: (password: string, newPassword: string) =>
      sendTo<undefined>({ method: 'POST', path: `${session}/password`, body: { password, newPassword } }),
    sessions: () => sendTo({ method: 'GET', path: '/api/v1/sessions', schema: sessionsSchema }),
    endSession: (sessionId: string) =>
      sendTo<undefined>({ method: 'DELETE', path: `/api/v1/sessions/${at(sessionId)}` }),
    staff: () => sendTo({ method: 'GET', path: '/api/v1/staff', schema: staffSchema }),
    addStaff: (body: NewStaff) =>
      sendTo({ method: 'POST', path: '/api/v1/staff', body, schema: handedSchema }),
    resetStaff: (login: string) =>
      sendTo({ method: 'POST', path: `/api/v1/staff/${at(login)}/reset`, body: {}, schema: handedSchema }),
    setRole: (login: string, role: Role) =>
      sendTo<undefined>({ method: 'POST', path: `/api/v1/staff/${at(login)}/role`, body: { role } }),
    endStaff: (login: string) => sendTo<undefined>({ method: 'DELETE', path: `/api/v1/staff/${at(login)}` }),
    apiKeys: () => sendTo({ method: 'GET', path: '/api/v1/keys', schema: apiKeysSchema }),
    addApiKey: (body: NewApiKey) =>
      sendTo({ method: 'POST', path: '/api/v1/keys', body, schema: madeApiKeySchema }),
    audit: (query: ListQuery & AuditQuery = {}) =>
      sendTo({ method: 'GET', path: '/api/v1/audit', query, schema: auditPage }),
    auditCsv: (query: AuditQuery = {}) => `/api/v1/audit${queryText({ ...query, format: 'csv' })}`,
    revokeApiKey: (keyId: string) =>
      sendTo<undefined>({ method: 'DELETE', path: `/api/v1/keys/${at(keyId)}` }),
  };
}
