import { formatInstant } from '#engine';
import type { CommandJson } from '#journal';

/** Commands with their times, put in order at the end: what follows from an order lies days after it. */
export type Schedule = {
  add(at: number, id: string, command: CommandJson & { readonly type: string }): void;
  /** In order of time; at one instant in the order they were added. */
  commands(): CommandJson[];
};

export function createSchedule(): Schedule {
  const planned: { readonly at: number; readonly command: CommandJson }[] = [];
  return {
    add(at, id, command) {
      planned.push({ at, command: { id: `demo:${id}`, at: formatInstant(at), ...command } });
    },
    commands: () => [...planned].sort((a, b) => a.at - b.at).map(({ command }) => command),
  };
}
