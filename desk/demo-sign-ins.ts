import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#contract';
import type { Desk } from './desk.ts';
import { randomPassword } from './secret.ts';

export type DemoSignIn = { readonly login: string; readonly role: Role; readonly password: string };

const FILE = 'demo-sign-ins.json';
const DEMO_STAFF: readonly { readonly login: string; readonly role: Role }[] = [
  { login: 'owner', role: 'owner' },
  { login: 'finance', role: 'finance' },
  { login: 'support', role: 'support' },
  { login: 'auditor', role: 'auditor' },
];

/**
 * The sign-ins of a demo folder, one for each role, so that what takes two persons can be tried: random
 * passwords made on first use, kept in clear in a file only its owner can read, so that every start can print
 * them again. For demos only: the desk itself keeps hashes. A login that somebody else has here stays theirs.
 */
export async function ensureDemoSignIns(desk: Desk, dataFolder: string): Promise<readonly DemoSignIn[]> {
  const path = join(dataFolder, FILE);
  const kept = readKept(path);
  const others = new Set((await desk.listStaff()).filter(({ demo }) => !demo).map(({ login }) => login));
  const signIns = DEMO_STAFF.filter(({ login }) => !others.has(login)).map(({ login, role }) => ({
    login,
    role,
    password: kept.get(login) ?? randomPassword(),
  }));
  for (const signIn of signIns) {
    const problem = await desk.createStaff({ ...signIn, demo: true });
    if (problem === 'login_taken' && !kept.has(signIn.login)) {
      await desk.changePassword(signIn.login, signIn.password);
    }
  }
  if (signIns.some(({ login }) => !kept.has(login))) {
    writeFileSync(path, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  }
  return signIns;
}

function readKept(path: string): ReadonlyMap<string, string> {
  try {
    const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly DemoSignIn[];
    return new Map(rows.map((row) => [row.login, row.password]));
  } catch {
    return new Map();
  }
}
