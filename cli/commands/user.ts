import { ROLES, type Role } from '#contract';
import { type Desk, type Handed, openDesk, type RosterProblem } from '#desk';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';

export type UserOptions = DataPlace & { role: string };

const ACTOR = { id: 'cli' };

/** `cistern user add LOGIN --role ROLE`: a member of staff; password, second factor and recovery codes are shown once. */
export async function addUser(login: string, options: UserOptions): Promise<void> {
  const role = roleOf(options.role);
  await withDesk(options, async (desk) => {
    show(login, role, handed(login, await desk.roster.add(ACTOR, { login, role })));
  });
}

/** `cistern user list` */
export async function listUsers(options: DataPlace): Promise<void> {
  await withDesk(options, async (desk) => {
    for (const { login, role, secondFactor, endedAt } of await desk.listStaff()) {
      const ended = endedAt ? `停用于 / ended ${endedAt.toISOString()}` : '';
      process.stdout.write(`${[login, role, `totp: ${secondFactor}`, ended].join('\t').trim()}\n`);
    }
  });
}

/** `cistern user reset LOGIN`: for somebody who lost password or phone. */
export async function resetUser(login: string, options: DataPlace): Promise<void> {
  await withDesk(options, async (desk) => {
    show(login, undefined, handed(login, await desk.roster.reset(ACTOR, login)));
  });
}

/** `cistern user role LOGIN ROLE` */
export async function setUserRole(login: string, role: string, options: DataPlace): Promise<void> {
  const wanted = roleOf(role);
  await withDesk(options, async (desk) => {
    const refused = await desk.roster.setRole(ACTOR, login, wanted);
    if (refused) throw problem(login, refused.problem);
    process.stdout.write(`${login}: ${wanted}\n`);
  });
}

/** `cistern user end LOGIN`: they sign in no more. */
export async function endUser(login: string, options: DataPlace): Promise<void> {
  await withDesk(options, async (desk) => {
    const refused = await desk.roster.end(ACTOR, login);
    if (refused) throw problem(login, refused.problem);
    process.stdout.write(`已停用 / ended: ${login}\n`);
  });
}

/** A place nobody can sign in to is given an owner. */
export async function addFirstOwner(desk: Desk): Promise<void> {
  const staff = await desk.listStaff();
  if (staff.length > 0) return;
  const person = { login: 'owner', role: 'owner' } as const;
  show('owner', 'owner', handed('owner', await desk.roster.add(ACTOR, person)));
}

async function withDesk(place: DataPlace, run: (desk: Desk) => Promise<void>): Promise<void> {
  const database = await openForReading(place);
  try {
    await run(openDesk({ pool: database.pool, key: (await database.unlock()).key }));
  } finally {
    await database.close();
  }
}

function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (!role) throw badInput(`角色只有 ${ROLES.join('、')}`, `roles are ${ROLES.join(', ')}; got ${text}`);
  return role;
}

function handed(login: string, made: Handed | { readonly problem: RosterProblem }): Handed {
  if ('problem' in made) throw problem(login, made.problem);
  return made;
}

function problem(login: string, code: RosterProblem) {
  return badInput(`${login}：${code}`, `${login}: ${code}`);
}

function show(login: string, role: Role | undefined, { password, enrolment }: Handed): void {
  const about = role === undefined ? '' : `${role}，`;
  process.stdout.write(
    [
      `登录 / sign in: ${login} · ${password} (${about}只显示这一次 / shown this once)`,
      '动态验证码：上线后必需，现在就可以放进身份验证器 / second factor: needed once a program is live',
      `  ${enrolment.uri}`,
      '备用码，每个只能用一次 / recovery codes, each works once',
      ...[0, 5].map((from) => `  ${enrolment.recoveryCodes.slice(from, from + 5).join('  ')}`),
      '',
    ].join('\n'),
  );
}
