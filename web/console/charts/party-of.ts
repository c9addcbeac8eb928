import type { PartyLeg } from '#contract';
import type { Party } from '../../kit/theme/palette.ts';

/** Who brought a member and who brought a store are one kind of person: one hue. */
export function partyOf(leg: Pick<PartyLeg, 'party'>): Party {
  if (leg.party === 'recruiter') return 'referrer';
  if (leg.party === 'dividends') return 'platform';
  return leg.party;
}
