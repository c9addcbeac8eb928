import type { FastifyRequest } from 'fastify';
import { commandsOf, type DeskAct, mayAct, maySend, type Role } from '#contract';
import type { Actor, ApiKey, StaffSession } from '#desk';
import type { House } from '../room.ts';
import { fault } from '../server/problem.ts';
import { cookieIn } from './cookie-in.ts';
import { refuseForeignSites } from './foreign-sites.ts';
import { anyLive } from './live.ts';

/** Who asks. Its id begins the id of every command it sends. */
export type Principal = {
  readonly id: string;
  readonly kind: 'staff' | 'key' | 'member';
  readonly login: string;
  readonly role: Role | undefined;
  /** Whether there is any command it may send. */
  readonly mayWrite: boolean;
  readonly expiresAt: number | undefined;
  readonly session: StaffSession | undefined;
  maySend(type: string): boolean;
  mayAct(act: DeskAct): boolean;
  /** Whether it may say itself who the two officers of a command are. */
  readonly namesOfficers: boolean;
};

export const SESSION_COOKIE = 'cistern_session';
export const MEMBER_COOKIE = 'cistern_member';
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/;

/**
 * Finds out who asks, by API key or by session cookie.
 *
 * Throws   not_signed_in; foreign_origin when a cookie came along with another site's request; second_factor_needed
 *          when a program is live and the session has none; too_many_requests.
 */
export function principalOf(house: House, request: FastifyRequest): Promise<Principal> {
  const { authorization } = request.headers;
  return authorization === undefined ? sessionHolder(house, request) : keyHolder(house, authorization);
}

async function sessionHolder(house: House, request: FastifyRequest): Promise<Principal> {
  const session = await sessionOf(house, request);
  if (!session.secondFactor && anyLive(house)) throw fault('second_factor_needed');
  return staffMember(session);
}

/** The session of a cookie, whether or not it has a second factor. */
export async function sessionOf(house: House, request: FastifyRequest): Promise<StaffSession> {
  const token = cookieIn(request, SESSION_COOKIE);
  const session = token === undefined ? undefined : await house.desk.sessions.find(token);
  if (!session) throw fault('not_signed_in');
  refuseForeignSites(request);
  house.pace('staff', `staff:${session.login}`);
  return session;
}

/** Who asks, if they may do this at the desk. */
export async function actingPrincipal(
  house: House,
  request: FastifyRequest,
  act: DeskAct,
): Promise<Principal> {
  const principal = await principalOf(house, request);
  if (!principal.mayAct(act)) throw fault('not_allowed');
  return principal;
}

/** As the audit log names whoever asks. */
export function actorOf(principal: Pick<Principal, 'id'>, request: FastifyRequest): Actor {
  return { id: principal.id, address: request.ip, requestId: String(request.id) };
}

export function mayWrite(role: Role): boolean {
  return role !== 'auditor';
}

export function staffMember(session: StaffSession): Principal {
  const { login, role, expiresAt } = session;
  return {
    id: `staff:${login}`,
    kind: 'staff',
    login,
    role,
    mayWrite: mayWrite(role),
    expiresAt,
    session,
    maySend: (type) => maySend(role, type),
    mayAct: (act) => mayAct(role, act),
    namesOfficers: false,
  };
}

/** What members send about themselves, and nothing else. */
const OWN_COMMANDS = new Set(['RedeemPoints', 'RequestWithdrawal', 'OpenCase']);

/**
 * The member of a program whose session came along.
 *
 * Throws   not_signed_in, also for a session of another program; foreign_origin; too_many_requests.
 */
export async function memberOf(
  house: House,
  request: FastifyRequest,
  programId: string,
): Promise<Principal & { readonly memberId: string }> {
  const token = cookieIn(request, MEMBER_COOKIE);
  const session = token === undefined ? undefined : await house.desk.members.find(token);
  if (!session || session.programId !== programId) throw fault('not_signed_in');
  refuseForeignSites(request);
  const id = `member:${session.memberId}`;
  house.pace('member', `${programId}:${id}`);
  return {
    id,
    kind: 'member',
    memberId: session.memberId,
    login: session.memberId,
    role: undefined,
    mayWrite: true,
    expiresAt: session.expiresAt,
    session: undefined,
    maySend: (type) => OWN_COMMANDS.has(type),
    mayAct: () => false,
    namesOfficers: false,
  };
}

/** Made once for each look-up of a key: the write path asks thousands of times a second. */
const holders = new WeakMap<ApiKey, Principal>();

async function keyHolder(house: House, authorization: string): Promise<Principal> {
  const text = BEARER.exec(authorization)?.[1];
  const key = text === undefined ? undefined : await house.desk.apiKeys.find(text);
  if (!key) throw fault('not_signed_in');
  let holder = holders.get(key);
  if (!holder) {
    holder = holderOf(key);
    holders.set(key, holder);
  }
  house.pace('key', holder.id);
  return holder;
}

function holderOf({ keyId, name, scopes, expiresAt }: ApiKey): Principal {
  const acts = actsOf(scopes);
  return {
    id: `key:${keyId}`,
    kind: 'key',
    login: name,
    role: undefined,
    mayWrite: scopes.some((scope) => scope.startsWith('write')),
    expiresAt,
    session: undefined,
    maySend: commandsOf(scopes),
    mayAct: (act) => acts.has(act),
    namesOfficers: scopes.includes('officers'),
  };
}

function actsOf(scopes: readonly string[]): ReadonlySet<DeskAct> {
  const acts = new Set<DeskAct>(['program.read', 'people.read', 'books.export']);
  if (commandsOf(scopes)('RegisterMember')) acts.add('people.change');
  if (scopes.includes('webhooks')) acts.add('webhooks.read').add('webhooks.change');
  return acts;
}
