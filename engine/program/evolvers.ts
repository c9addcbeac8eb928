import type { Instant } from '../amount/instant.ts';
import type { Lot } from '../pool/lot.ts';
import type { ProgramState } from './state.ts';

/** How one event changes the state; `lots` are those it names, when they are in hand (`evolve`). */
export type Evolver<Happened> = (
  state: ProgramState,
  event: Happened,
  at: Instant,
  lots?: readonly Lot[],
) => void;

/** How each event of an area changes the state. */
export type Evolvers<Happened extends { readonly type: string }> = {
  readonly [Type in Happened['type']]: Evolver<Extract<Happened, { readonly type: Type }>>;
};
