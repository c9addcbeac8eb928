import type { Instant } from '../amount/instant.ts';
import type { ProgramState } from './state.ts';

/** How each event of an area changes the state. */
export type Evolvers<Happened extends { readonly type: string }> = {
  readonly [Type in Happened['type']]: (
    state: ProgramState,
    event: Extract<Happened, { readonly type: Type }>,
    at: Instant,
  ) => void;
};
