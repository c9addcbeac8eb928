import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { LegacyRelease } from '../../rules/policy.ts';

/** A settled order gave its buyer credits (S72). */
export type CreditsGranted = {
  readonly type: 'CreditsGranted';
  readonly grantId: string;
  readonly memberId: string;
  /** The store of origin. */
  readonly storeId: string;
  readonly amount: Micro;
  /** First instant at which they can be spent. */
  readonly from: Instant;
};

/** A debt of an old platform taken over, with the pool and the terms its release goes by. */
export type LegacyClaimImported = {
  readonly type: 'LegacyClaimImported';
  readonly claimId: string;
  readonly memberId: string;
  readonly amount: Micro;
  readonly reference?: string | undefined;
  readonly pool: Micro;
  readonly terms: LegacyRelease;
};
/** Part of a claim became credits. */
export type CreditsReleased = {
  readonly type: 'CreditsReleased';
  readonly claimId: string;
  readonly memberId: string;
  readonly amount: Micro;
};

export type CreditEvent = CreditsGranted | LegacyClaimImported | CreditsReleased;
