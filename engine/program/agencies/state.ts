import type { Instant } from '../../amount/instant.ts';
import type { Ppm } from '../../amount/quantity.ts';
import type { Tier } from '../../rules/policy.ts';
import type { Member } from '../members/state.ts';

export type Agency = {
  readonly id: string;
  member: Member;
  readonly region: string;
  readonly tier: Tier;
  /** Own rate, or undefined for the policy's. */
  readonly rate: Ppm | undefined;
  readonly from: Instant;
  /** First instant at which it no longer holds. */
  to: Instant | undefined;
};
