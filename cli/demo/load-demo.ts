import { parseInstant } from '#engine';
import type { CommandJson, Writer } from '#journal';
import { demoCommands } from './demo-commands.ts';

export type LoadOptions = { readonly onProgress?: (done: number, total: number) => void };
export type Loaded = { readonly submitted: number; readonly skipped: number };

/** Commands in one body, as many as the API takes. */
const BODY_MAX = 1_000;

/**
 * Puts the demo's commands through the writer, like anybody's. A load that was cut short goes on where it
 * was: commands go in order of time, so those before the program's own time are there; those at that very
 * instant are sent again, and their ids make that harmless.
 *
 * Throws   when a command is refused: the demo is made so that none is.
 */
export async function loadDemo(writer: Writer, { onProgress }: LoadOptions = {}): Promise<Loaded> {
  const commands = demoCommands();
  const reached = writer.state.at;
  const start = commands.findIndex((command) => timeOf(command) >= reached);
  const skipped = start < 0 ? commands.length : start;
  onProgress?.(skipped, commands.length);
  for (let first = skipped; first < commands.length; first += BODY_MAX) {
    const body = commands.slice(first, first + BODY_MAX);
    for (const outcome of await writer.submitMany(body, { stampAt: false })) {
      if (outcome.outcome === 'refused') throw new Error(`demo: ${outcome.id} was refused: ${outcome.code}`);
    }
    onProgress?.(first + body.length, commands.length);
  }
  return { submitted: commands.length - skipped, skipped };
}

function timeOf(command: CommandJson): number {
  return parseInstant(String(command.at))!;
}
