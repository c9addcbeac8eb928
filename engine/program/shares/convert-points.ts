import { quoteRedemption } from '../../pool/redeem.ts';
import type { CommandOf } from '../command.ts';
import { activeMember } from '../members/active-member.ts';
import { frozenRefusal } from '../members/frozen-refusal.ts';
import { redeemableOf } from '../members/redeemable.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { PointsConverted } from './events.ts';

/**
 * Turns a member's points into whole shares: sold lot by lot at the price before, like a sale, but the money
 * goes to the treasury that stands for the shares. The retention stays, so the price does not fall.
 *
 * Formula  shares = ⌊points ÷ points a share⌋; only their points are taken.
 * Refuses  entitlement_exists, conversion_not_found, member_not_found, member_ended, member_frozen,
 *          amount_not_positive, conversion_closed, insufficient_points, conversion_too_small,
 *          shares_exhausted, price_moved.
 * Source   S79; economics §17.
 */
export function convertPoints(run: Run, command: CommandOf<'ConvertPoints'>): Refusal | undefined {
  const planned = planConversion(run.state, command);
  if ('code' in planned) return planned;
  apply(run, planned);
  closeStep(run);
  return undefined;
}

/** The conversion as it would be recorded now; reads only, so that a quote is the same thing. */
export function planConversion(
  state: ProgramState,
  command: CommandOf<'ConvertPoints'>,
): PointsConverted | Refusal {
  const { entitlementId, conversionId, memberId, minNet, at } = command;
  if (state.shares.entitlements.has(entitlementId)) return refuse('entitlement_exists', { entitlementId });
  const conversion = state.shares.conversions.get(conversionId);
  if (!conversion) return refuse('conversion_not_found', { conversionId });
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const frozen = frozenRefusal(member);
  if (frozen) return frozen;
  if (command.points === 0n) return refuse('amount_not_positive', { points: 0n });
  const open = conversion.from <= at && (conversion.to === undefined || at < conversion.to);
  if (!open) return refuse('conversion_closed', { conversionId });
  const held = redeemableOf(state, member);
  const offered = command.points === 'all' ? held : command.points;
  if (offered > held || held === 0n)
    return refuse('insufficient_points', { neededPoints: offered, heldPoints: held });
  const shares = Number(offered / conversion.pointsPerShare);
  if (shares === 0) return refuse('conversion_too_small', { pointsPerShare: conversion.pointsPerShare });
  const left = conversion.shares - conversion.taken;
  if (shares > left) return refuse('shares_exhausted', { needed: shares, left });
  const price = { pool: state.pool.balance, supply: state.supply };
  const quote = quoteRedemption(member, BigInt(shares) * conversion.pointsPerShare, price);
  if (minNet !== undefined && quote.net < minNet) return refuse('price_moved', { net: quote.net, minNet });
  const { redemption, exit } = state.policy;
  const streamDays = redemption.to === 'stream' ? exit.streamDays : 0;
  const head = { entitlementId, conversionId, memberId, shares };
  return { type: 'PointsConverted', ...head, price, ...quote, streamDays };
}
