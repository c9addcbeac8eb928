import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';

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

export type CreditEvent = CreditsGranted;
