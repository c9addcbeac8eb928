import type { Json } from './encode.ts';
import type { ProgramState } from './state.ts';

/** What a program keeps of one kind: ids in the order they came in, and a row each, as people are shown it. */
export type Register = {
  ids(state: ProgramState): Iterable<string>;
  /** Undefined: there is no such id. */
  row(state: ProgramState, id: string): Json | undefined;
};

export type Registers = { readonly [name: string]: Register };

/** The register of things that the state keeps by id. */
export function registerOf<Thing>(
  things: (state: ProgramState) => Pick<ReadonlyMap<string, Thing>, 'keys' | 'get'>,
  json: (thing: Thing, state: ProgramState, id: string) => Json,
): Register {
  return {
    ids: (state) => things(state).keys(),
    row(state, id) {
      const thing = things(state).get(id);
      return thing === undefined ? undefined : json(thing, state, id);
    },
  };
}
