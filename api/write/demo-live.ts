import type { House } from '../room.ts';
import { fault } from '../server/problem.ts';

/**
 * Keeps a program from going live while somebody can sign in with a password that is printed at every
 * start, or members with codes that are printed where the server runs.
 *
 * Throws   demo_in_use.
 */
export async function refuseDemoLive(
  { desk, codeSender }: Pick<House, 'codeSender' | 'desk'>,
  type: unknown,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (type !== 'SetStage' || fields.stage !== 'live') return;
  const open = codeSender?.development ? ['SMS'] : [];
  const demo = (await desk.listStaff()).filter((row) => row.demo && row.endedAt === null);
  open.push(...demo.map(({ login }) => login));
  if (open.length > 0) throw fault('demo_in_use', { logins: open.join(', ') });
}
