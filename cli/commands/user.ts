import { type Desk, openDesk, randomPassword } from '#desk';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';

const ROLES = ['owner', 'finance', 'support', 'auditor'] as const;
type Role = (typeof ROLES)[number];

export type UserOptions = DataPlace & { role: string };

/** `cistern user add LOGIN --role ROLE`: a member of staff with a random password, shown once. */
export async function addUser(login: string, options: UserOptions): Promise<void> {
  const role = ROLES.find((one) => one === options.role);
  if (!role)
    throw badInput(`角色只有 ${ROLES.join('、')}`, `roles are ${ROLES.join(', ')}; got ${options.role}`);
  const database = await openForReading(options);
  try {
    await createAndShow(openDesk({ pool: database.pool }), login, role);
  } finally {
    await database.close();
  }
}

/** A place nobody can sign in to is given an owner. */
export async function addFirstOwner(desk: Desk): Promise<void> {
  const staff = await desk.listStaff();
  if (staff.length === 0) await createAndShow(desk, 'owner', 'owner');
}

async function createAndShow(desk: Desk, login: string, role: Role): Promise<void> {
  const password = randomPassword();
  const problem = await desk.createStaff({ login, role, password });
  if (problem) throw badInput(`不能添加 ${login}：${problem}`, `cannot add ${login}: ${problem}`);
  process.stdout.write(`登录 / sign in: ${login} · ${password} (${role}，只显示这一次 / shown this once)\n`);
}
