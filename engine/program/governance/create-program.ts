import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { Run } from '../run.ts';

/**
 * Inside a program there is one already; over HTTP the command opens another journal instead.
 *
 * Refuses  program_exists, always.
 * Source   economics §14.
 */
export function createProgram(_run: Run, command: CommandOf<'CreateProgram'>): Refusal {
  return refuse('program_exists', { programId: command.programId });
}
