import { Fault, type Json } from '#engine';

type EventJson = { readonly [field: string]: Json };

/** How events of one type, written before version `to`, are read from then on. */
export type Upcast = {
  readonly to: number;
  readonly type: string;
  readonly change: (event: EventJson) => EventJson;
};

/**
 * Every change of an event's fields since the first release, oldest first. What is stored is never written anew:
 * it is changed on reading. With a change comes the next version, and a journal of the release before it is kept
 * (`test/journals`).
 */
export const UPCASTS: readonly Upcast[] = [];

/** The version events are written in. */
export const EVENT_VERSION = versionAfter(UPCASTS);

/**
 * An event as this version reads it.
 *
 * Asserts  that it was not written by a newer version, whose meaning nobody here can know.
 */
export function upcastEvent(event: Json, version: number, steps: readonly Upcast[] = UPCASTS): Json {
  const newest = versionAfter(steps);
  if (version > newest)
    throw new Fault(`events of version ${version} are read by a newer version of Cistern`);
  let read = event as EventJson;
  for (const { to, type, change } of steps) if (version < to && read.type === type) read = change(read);
  return read;
}

function versionAfter(steps: readonly Upcast[]): number {
  return steps.reduce((version, { to }) => Math.max(version, to), 1);
}
