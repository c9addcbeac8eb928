import type { ConversionQuote } from '#contract';
import {
  type CommandOf,
  formatMoney,
  formatPoints,
  type ProgramState,
  planConversion,
  type Refusal,
} from '#engine';
import { priceView } from './price.ts';

/** How many shares points would make now, and what they would bring the treasury: the engine's own plan. */
export function quoteConversion(
  state: ProgramState,
  command: CommandOf<'ConvertPoints'>,
): ConversionQuote | Refusal {
  const planned = planConversion(state, { ...command, entitlementId: '' });
  if ('code' in planned) return planned;
  const { conversionId, memberId, shares, points, gross, net, price } = planned;
  return {
    conversionId,
    memberId,
    shares,
    points: formatPoints(points),
    gross: formatMoney(gross),
    retention: formatMoney(gross - net),
    net: formatMoney(net),
    price: priceView(price),
    seq: state.seq,
  };
}
