import type { FastifyRequest } from 'fastify';
import type { Role } from '#contract';
import type { House } from '../room.ts';
import { fault } from '../server/problem.ts';
import { refuseForeignSites } from './foreign-sites.ts';

/** Who asks. Its id begins the id of every command it sends. */
export type Principal = {
  readonly id: string;
  readonly kind: 'staff' | 'key';
  readonly login: string;
  readonly role: Role | undefined;
  readonly mayWrite: boolean;
  readonly expiresAt: number | undefined;
};

export const SESSION_COOKIE = 'cistern_session';
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/;

/**
 * Finds out who asks, by API key or by session cookie.
 *
 * Throws   not_signed_in; foreign_origin when a cookie came along with another site's request.
 */
export async function principalOf(house: House, request: FastifyRequest): Promise<Principal> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return keyHolder(house, authorization);
  const token = request.cookies[SESSION_COOKIE];
  const session = token === undefined ? undefined : await house.desk.sessions.find(token);
  if (!session) throw fault('not_signed_in');
  refuseForeignSites(request);
  return {
    id: `staff:${session.login}`,
    kind: 'staff',
    login: session.login,
    role: session.role,
    mayWrite: mayWrite(session.role),
    expiresAt: session.expiresAt,
  };
}

export function mayWrite(role: Role): boolean {
  return role !== 'auditor';
}

async function keyHolder(house: House, authorization: string): Promise<Principal> {
  const text = BEARER.exec(authorization)?.[1];
  const key = text === undefined ? undefined : await house.desk.apiKeys.find(text);
  if (!key) throw fault('not_signed_in');
  return {
    id: `key:${key.keyId}`,
    kind: 'key',
    login: key.name,
    role: undefined,
    mayWrite: key.scope === 'write',
    expiresAt: undefined,
  };
}
