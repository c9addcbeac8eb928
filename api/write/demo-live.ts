import type { House } from '../room.ts';
import { fault } from '../server/problem.ts';

/**
 * Keeps a program from going live while somebody can sign in with a password that is printed at every start.
 *
 * Throws   demo_in_use.
 */
export async function refuseDemoLive(
  { desk }: Pick<House, 'desk'>,
  type: unknown,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (type !== 'SetStage' || fields.stage !== 'live') return;
  const demo = (await desk.listStaff()).filter((row) => row.demo && row.endedAt === null);
  if (demo.length > 0) throw fault('demo_in_use', { logins: demo.map(({ login }) => login).join(', ') });
}
