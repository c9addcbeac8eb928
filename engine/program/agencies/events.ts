import type { Instant } from '../../amount/instant.ts';
import type { Micro, Ppm } from '../../amount/quantity.ts';
import type { Tier } from '../../rules/policy.ts';

export type AgentAppointed = {
  readonly type: 'AgentAppointed';
  readonly agencyId: string;
  readonly memberId: string;
  readonly region: string;
  readonly tier: Tier;
  readonly ratePpm?: Ppm | undefined;
  readonly fee?: Micro | undefined;
  readonly contractRef?: string | undefined;
  readonly from: Instant;
  readonly to?: Instant | undefined;
};
export type AgencyEnded = { readonly type: 'AgencyEnded'; readonly agencyId: string; readonly to: Instant };

export type AgencyEvent = AgentAppointed | AgencyEnded;
