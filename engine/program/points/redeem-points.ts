import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import { quoteRedemption } from '../../pool/redeem.ts';
import type { CommandOf } from '../command.ts';
import { activeMember } from '../members/active-member.ts';
import { frozenRefusal } from '../members/frozen-refusal.ts';
import { redeemableOf } from '../members/redeemable.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import { soldOnDay } from './day-counts.ts';
import type { PointsRedeemed } from './events.ts';

/**
 * Sells a member's points at the price before the sale, oldest lots first, into the wallet (零钱).
 *
 * Refuses  redemption_exists, member_not_found, member_frozen, amount_not_positive, insufficient_points (queued
 *          lots do not count), redemption_too_small (pays nothing), redemption_above_day (with the day's other
 *          sales more than limits.redemptionPerDay), price_moved (pays less than `minNet`).
 * Source   S27–S31, A2, A9; economics §4, §18.
 */
export function redeemPoints(run: Run, command: CommandOf<'RedeemPoints'>): Refusal | undefined {
  const planned = planRedemption(run.state, command);
  if ('code' in planned) return planned;
  apply(run, planned);
  closeStep(run);
  return undefined;
}

/** The sale as it would be carried out now; reads only, so a quote is the same thing as the sale. */
export function planRedemption(
  state: ProgramState,
  command: Pick<CommandOf<'RedeemPoints'>, 'redemptionId' | 'memberId' | 'points' | 'minNet' | 'at'>,
): PointsRedeemed | Refusal {
  const { redemptionId, memberId, minNet } = command;
  if (state.redemptions.has(redemptionId)) return refuse('redemption_exists', { redemptionId });
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const frozen = frozenRefusal(member);
  if (frozen) return frozen;
  if (command.points === 0n) return refuse('amount_not_positive', { points: 0n });
  const held = redeemableOf(state, member);
  const points = command.points === 'all' ? held : command.points;
  if (points > held || held === 0n)
    return refuse('insufficient_points', { neededPoints: points, heldPoints: held });
  const price = { pool: state.pool.balance, supply: state.supply };
  const quote = quoteRedemption(member, points, price);
  if (quote.net === 0n) return refuse('redemption_too_small', { points });
  const aboveDay = aboveDayRefusal(state, memberId, quote.net, command.at);
  if (aboveDay) return aboveDay;
  if (minNet !== undefined && quote.net < minNet) return refuse('price_moved', { net: quote.net, minNet });
  const { redemption, exit } = state.policy;
  const streamDays = redemption.to === 'stream' ? exit.streamDays : 0;
  const { gross, net, lots } = quote;
  return { type: 'PointsRedeemed', redemptionId, memberId, price, points, gross, net, lots, streamDays };
}

function aboveDayRefusal(
  state: ProgramState,
  memberId: string,
  net: Micro,
  at: Instant,
): Refusal | undefined {
  const limit = state.policy.limits.redemptionPerDay;
  if (limit === null) return undefined;
  const unused = limit - soldOnDay(state, memberId, at);
  const left = unused > 0n ? unused : 0n;
  return net > left ? refuse('redemption_above_day', { net, left }) : undefined;
}
