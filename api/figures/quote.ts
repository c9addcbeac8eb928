import type { Quote, QuoteBody } from '#contract';
import {
  FIELD_READERS,
  formatMoney,
  formatPoints,
  planRedemption,
  type Refusal,
  redeemablePoints,
} from '#engine';
import type { ProgramRoom } from '../room.ts';
import { priceView } from './price.ts';

/** What a sale would pay now: the engine's own plan, so that quote and sale cannot differ. */
export function quoteSale(room: ProgramRoom, body: QuoteBody, now: number): Quote | Refusal {
  const { state } = room.writer;
  const points = FIELD_READERS.pointsOrAll.read(body.points) as bigint | 'all';
  const at = Math.max(now, state.at);
  const planned = planRedemption(state, { redemptionId: '', memberId: body.memberId, points, at });
  if ('code' in planned) return planned;
  return {
    memberId: body.memberId,
    points: formatPoints(planned.points),
    heldPoints: formatPoints(redeemablePoints(state.members.get(body.memberId)!)),
    gross: formatMoney(planned.gross),
    retention: formatMoney(planned.gross - planned.net),
    net: formatMoney(planned.net),
    price: priceView(planned.price),
    seq: state.seq,
  };
}
