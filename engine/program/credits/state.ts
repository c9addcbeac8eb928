import type { Grant } from './grant.ts';

export type CreditsState = {
  /** By id, in the order they were given; each member has their own (`Member.grants`). */
  readonly grants: Map<string, Grant>;
};

export function noCredits(): CreditsState {
  return { grants: new Map() };
}
