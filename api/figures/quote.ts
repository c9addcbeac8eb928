import type { Quote } from '#contract';
import {
  type CommandOf,
  formatMoney,
  formatPoints,
  type ProgramState,
  planRedemption,
  type Refusal,
  redeemableOf,
} from '#engine';
import { priceView } from './price.ts';

/** What a sale would pay now: the engine's own plan, so that quote and sale cannot differ. */
export function quoteSale(state: ProgramState, command: CommandOf<'RedeemPoints'>): Quote | Refusal {
  const planned = planRedemption(state, { ...command, redemptionId: '' });
  if ('code' in planned) return planned;
  const { memberId } = planned;
  return {
    memberId,
    points: formatPoints(planned.points),
    heldPoints: formatPoints(redeemableOf(state, state.members.get(memberId)!)),
    gross: formatMoney(planned.gross),
    retention: formatMoney(planned.gross - planned.net),
    net: formatMoney(planned.net),
    price: priceView(planned.price),
    seq: state.seq,
  };
}
