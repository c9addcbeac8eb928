import type { Instant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { accountOf, post } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import { commissionOf } from '../members/accounts.ts';
import { sellPoints } from '../points/evolve.ts';
import type { ProgramState } from '../state.ts';
import type {
  ConversionStarted,
  DividendPaid,
  EntitlementReleased,
  PointsConverted,
  ShareEvent,
  ShareholderSet,
  SharesAllotted,
} from './events.ts';

export const SHARE_EVOLVERS: Evolvers<ShareEvent> = {
  ShareholderSet: shareholderSet,
  DividendPaid: dividendPaid,
  ConversionStarted: conversionStarted,
  PointsConverted: pointsConverted,
  SharesAllotted: sharesAllotted,
  EntitlementReleased: entitlementReleased,
};

function shareholderSet(state: ProgramState, { memberId, weight }: ShareholderSet): void {
  const { shareholders } = state.shares;
  if (weight === 0) shareholders.delete(memberId);
  else shareholders.set(memberId, { member: state.members.get(memberId)!, weight });
}

function dividendPaid(state: ProgramState, event: DividendPaid): void {
  state.shares.dividends.add(event.dividendId);
  const fund = accountOf(state, 'dividends');
  for (const { memberId, amount } of event.payments) {
    post(state, fund, commissionOf(state.members.get(memberId)!), amount, 'dividend');
  }
}

function conversionStarted(state: ProgramState, event: ConversionStarted): void {
  const { conversionId: id, pointsPerShare, shares, from, to, lockDays, releases, everyDays } = event;
  const terms = { pointsPerShare, shares, from, to, lockDays, releases, everyDays };
  state.shares.conversions.set(id, { id, taken: 0, ...terms });
}

function pointsConverted(state: ProgramState, event: PointsConverted, at: Instant): void {
  const { entitlementId: id, conversionId, shares } = event;
  const member = state.members.get(event.memberId)!;
  const conversion = state.shares.conversions.get(conversionId)!;
  conversion.taken += shares;
  const { lockDays, releases, everyDays } = conversion;
  const plan = { lockEnd: at + lockDays * DAY_MS, releases, everyDays };
  const source = conversionId;
  state.shares.entitlements.set(id, { id, member, shares, released: 0, source, at, ...plan });
  sellPoints(state, member, event, at, { to: accountOf(state, 'treasury'), kind: 'conversion' });
}

function sharesAllotted(state: ProgramState, event: SharesAllotted, at: Instant): void {
  const { allotmentId: source, lockDays, releases, everyDays } = event;
  state.shares.allotments.add(source);
  const plan = { lockEnd: at + lockDays * DAY_MS, releases, everyDays };
  for (const { entitlementId: id, memberId, shares } of event.entitlements) {
    const member = state.members.get(memberId)!;
    state.shares.entitlements.set(id, { id, member, shares, released: 0, source, at, ...plan });
  }
}

function entitlementReleased(state: ProgramState, event: EntitlementReleased): void {
  state.shares.entitlements.get(event.entitlementId)!.released = event.released;
}
