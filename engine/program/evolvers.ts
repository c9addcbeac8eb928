import type { Instant } from '../amount/instant.ts';
import type { InHandOf } from './in-hand.ts';
import type { ProgramState } from './state.ts';

/** How one event changes the state; without what its names stand for in hand, it looks that up. */
export type Evolver<Happened extends { readonly type: string }> = (
  state: ProgramState,
  event: Happened,
  at: Instant,
  inHand?: InHandOf<Happened>,
) => void;

/** How each event of an area changes the state. */
export type Evolvers<Happened extends { readonly type: string }> = {
  readonly [Type in Happened['type']]: Evolver<Extract<Happened, { readonly type: Type }>>;
};
