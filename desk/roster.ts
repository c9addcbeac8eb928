import type { Pool, PoolClient } from 'pg';
import type { Role } from '#contract';
import { type Actor, appendAudit } from './audit.ts';
import { keepSealed } from './keep-sealed.ts';
import { fitsPassword } from './password.ts';
import type { Seal } from './seal.ts';
import { type Enrolment, enrol, spendCode } from './second-factor.ts';
import { randomPassword } from './secret.ts';
import type { Sessions } from './sessions.ts';
import { changePassword, createStaff, PASSWORD_LENGTH_MIN, type Staff, type StaffProblem } from './staff.ts';
import { inTransaction } from './transaction.ts';

/** What somebody new is handed, once: nothing of it is kept in clear. */
export type Handed = { readonly password: string; readonly enrolment: Enrolment };

export type RosterProblem = StaffProblem | 'staff_not_found' | 'last_owner' | 'wrong_sign_in';
type Refused = { readonly problem: RosterProblem };

/** Who works here: every change stands in the audit log. */
export type Roster = {
  add(actor: Actor, person: Staff): Promise<Handed | Refused>;
  /** New password and second factor for somebody who lost theirs; their sessions end. */
  reset(actor: Actor, login: string): Promise<Handed | Refused>;
  setRole(actor: Actor, login: string, role: Role): Promise<Refused | undefined>;
  /** They sign in no more; what they did stays under their name. */
  end(actor: Actor, login: string): Promise<Refused | undefined>;
  /** Somebody chooses a new password for themselves. */
  choosePassword(actor: Actor, login: string, old: string, password: string): Promise<Refused | undefined>;
  /** Somebody sets up their own second factor; asks for the password again. */
  enrol(actor: Actor, login: string, password: string): Promise<Enrolment | Refused>;
  /** Whether a code is right; the first right one confirms the factor. */
  confirm(actor: Actor, login: string, code: string): Promise<boolean>;
};

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly now: () => Date };

export function openRoster({ pool, seal, now }: Tools, sessions: Sessions): Roster {
  type Run<Result> = (client: PoolClient) => Promise<Result>;
  const forgetting = async <Result>(done: Promise<Result>): Promise<Result> => {
    const result = await done;
    sessions.forget();
    return result;
  };
  const changed = <Result>(run: Run<Result>) => forgetting(inTransaction(pool, run));
  const enrolled = <Result>(run: Run<Result>) => forgetting(keepSealed(pool, seal(), run));
  return {
    add: (actor, person) => enrolled((client) => add(client, seal(), actor, person, now())),
    reset: (actor, login) => enrolled((client) => reset(client, seal(), actor, login, now())),
    setRole: (actor, login, role) => changed((client) => setRole(client, actor, login, role, now())),
    end: (actor, login) => changed((client) => end(client, actor, login, now())),
    choosePassword: (actor, login, old, password) =>
      changed(async (client) => {
        if (password.length < PASSWORD_LENGTH_MIN) return { problem: 'password_too_short' };
        if (!(await knows(client, login, old))) return { problem: 'wrong_sign_in' };
        await changePassword(client, login, password);
        const deed = { action: 'staff.password', subject: `staff:${login}` };
        await appendAudit(client, actor, deed, now());
        return undefined;
      }),
    enrol: (actor, login, password) =>
      enrolled(async (client) => {
        if (!(await knows(client, login, password))) return { problem: 'wrong_sign_in' };
        const enrolment = await enrol(client, seal(), login);
        await appendAudit(client, actor, { action: 'staff.enrol', subject: `staff:${login}` }, now());
        return enrolment;
      }),
    confirm: (actor, login, code) =>
      changed(async (client) => {
        if (!(await spendCode(client, seal(), login, code, now()))) return false;
        await appendAudit(client, actor, { action: 'staff.confirm', subject: `staff:${login}` }, now());
        return true;
      }),
  };
}

async function add(client: PoolClient, seal: Seal, actor: Actor, { login, role }: Staff, now: Date) {
  const password = randomPassword();
  const problem = await createStaff(client, { login, role, password }, now);
  if (problem) return { problem };
  const enrolment = await enrol(client, seal, login);
  const deed = { action: 'staff.add', subject: `staff:${login}`, after: { role } };
  await appendAudit(client, actor, deed, now);
  return { password, enrolment };
}

async function reset(client: PoolClient, seal: Seal, actor: Actor, login: string, now: Date) {
  const password = randomPassword();
  if (!(await changePassword(client, login, password))) return { problem: 'staff_not_found' as const };
  const enrolment = await enrol(client, seal, login);
  await appendAudit(client, actor, { action: 'staff.reset', subject: `staff:${login}` }, now);
  return { password, enrolment };
}

async function setRole(client: PoolClient, actor: Actor, login: string, role: Role, now: Date) {
  const before = await roleOf(client, login);
  if (before === undefined) return { problem: 'staff_not_found' as const };
  if (before === 'owner' && role !== 'owner' && (await isLastOwner(client, login))) {
    return { problem: 'last_owner' as const };
  }
  await client.query('update staff set role = $2 where login = $1', [login, role]);
  const deed = {
    action: 'staff.role',
    subject: `staff:${login}`,
    before: { role: before },
    after: { role },
  };
  await appendAudit(client, actor, deed, now);
  return undefined;
}

async function end(client: PoolClient, actor: Actor, login: string, now: Date) {
  const before = await roleOf(client, login);
  if (before === undefined) return { problem: 'staff_not_found' as const };
  if (before === 'owner' && (await isLastOwner(client, login))) return { problem: 'last_owner' as const };
  await client.query('update staff set ended_at = $2, totp_secret = null where login = $1', [login, now]);
  await client.query('delete from staff_sessions where login = $1', [login]);
  await client.query('delete from recovery_codes where login = $1', [login]);
  const deed = { action: 'staff.end', subject: `staff:${login}`, before: { role: before } };
  await appendAudit(client, actor, deed, now);
  return undefined;
}

/** Of somebody who works here still; the row stays locked until the transaction ends. */
async function roleOf(client: PoolClient, login: string): Promise<Role | undefined> {
  const { rows } = await client.query<{ role: Role }>(
    'select role from staff where login = $1 and ended_at is null for update',
    [login],
  );
  return rows[0]?.role;
}

async function isLastOwner(client: PoolClient, login: string): Promise<boolean> {
  const { rows } = await client.query(
    `select login from staff where role = 'owner' and ended_at is null and login <> $1 for update`,
    [login],
  );
  return rows.length === 0;
}

async function knows(client: PoolClient, login: string, password: string): Promise<boolean> {
  const { rows } = await client.query<{ password_hash: string }>(
    'select password_hash from staff where login = $1 and ended_at is null',
    [login],
  );
  return fitsPassword(password, rows[0]?.password_hash);
}
