import { openReconciliations } from '#payments';
import type { Database, House, ProgramRoom } from '../room.ts';
import { fault, type HttpProblem } from '../server/problem.ts';

type Command = Readonly<Record<string, unknown>>;

/** What sends money out: approving a withdrawal, reserving a settlement. */
export function paysOut(sent: unknown): boolean {
  const { type, decision, reserve } = (sent ?? {}) as Command;
  return (
    (type === 'ReviewWithdrawal' && decision === 'approve') || (type === 'SettleStore' && reserve === true)
  );
}

/**
 * Keeps money from being paid out while a difference between bill and journal is open.
 *
 * Throws   difference_open with the first day; not when the rule is overridden.
 * Source   guardrails §5, rule `open_difference`.
 */
export async function refuseOpenDifference(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  room: ProgramRoom,
  command: Command,
): Promise<void> {
  if (!paysOut(command)) return;
  const found = await differenceProblem(database, room, clock());
  if (found) throw found;
}

export async function differenceProblem(
  database: Database,
  { programId, writer }: ProgramRoom,
  now: number,
): Promise<HttpProblem | undefined> {
  const found = await openReconciliations(database, programId).blocking(writer.state, now);
  if (!found) return undefined;
  const { day, channel, count } = found;
  return fault('difference_open', { day, channel, count });
}
