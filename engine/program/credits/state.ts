import type { Claim } from './claim.ts';
import type { Grant } from './grant.ts';

export type CreditsState = {
  /** By id, in the order they were given; each member has their own (`Member.grants`). */
  readonly grants: Map<string, Grant>;
  /** What was taken over of an old platform's debts. */
  readonly claims: Map<string, Claim>;
};

export function noCredits(): CreditsState {
  return { grants: new Map(), claims: new Map() };
}
