import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentError } from '#journal';
import type { OpenProgram } from './program.ts';

/** How often a node looks whether a program that another node has is free. */
const LOOK_MS = 250;

export type Seat = { close(): Promise<void> };

type SeatOptions = {
  /** Opens the program if nobody holds its lease; else `lease_held`. */
  readonly open: () => Promise<OpenProgram>;
  readonly onTaken: (program: OpenProgram) => Promise<void>;
  readonly onLost: (program: OpenProgram) => void;
};

/**
 * This node's place at a program: it has the program, or waits to take it over when the node that has it is gone.
 * A node that was overtaken while it was frozen or cut off gives the program up and waits again.
 */
export function takeSeat(first: OpenProgram | undefined, options: SeatOptions): Seat {
  const ended = new AbortController();
  let held = first;
  const run = (async () => {
    while (!ended.signal.aborted) {
      held ??= await openWhenFree(options.open, ended.signal);
      if (!held) return;
      const program = held;
      await options.onTaken(program);
      await overtaken(program, ended.signal);
      if (ended.signal.aborted) return;
      options.onLost(program);
      held = undefined;
      await program.close();
    }
  })();
  return {
    async close() {
      ended.abort();
      await run;
      await held?.close();
    },
  };
}

async function openWhenFree(
  open: () => Promise<OpenProgram>,
  signal: AbortSignal,
): Promise<OpenProgram | undefined> {
  while (!signal.aborted) {
    try {
      return await open();
    } catch (error) {
      // Held by another, or not to be reached just now: either way it is looked at again.
      if (!(error instanceof EnvironmentError)) process.emitWarning(error as Error);
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Resolves when another writer has taken the program over. A fault is for people to look at: the program stays. */
function overtaken({ writer }: OpenProgram, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    writer.onStop(({ code }) => {
      if (code === 'fenced') resolve();
    });
  });
}
