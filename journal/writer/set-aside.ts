import type { Pool } from 'pg';
import { formatInstant } from '#engine';
import type { Request } from './request.ts';

/** Records the command that broke an invariant, for people to look at. Best effort: the writer stops anyway. */
export async function setAside(pool: Pool, programId: string, request: Request, error: Error): Promise<void> {
  const command = JSON.stringify({ ...request.json, at: formatInstant(request.command.at) });
  const reason = error.stack ?? error.message;
  await pool
    .query({
      name: 'set-aside',
      text: 'insert into set_aside (program_id, command_id, command, reason) values ($1, $2, $3, $4)',
      values: [programId, request.command.id, command, reason],
    })
    .catch(() => undefined);
}
