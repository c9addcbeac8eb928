import { atRate } from '../../amount/divide.ts';
import type { Micro } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { DraftLine } from './draft-lines.ts';

/**
 * Spreads the credits an order uses over its lines; what is left of each is its cash.
 *
 * Formula  a line takes at most ⌊ net × its tariff's credit share ⌋, none when it is not eligible; the credits
 *          in proportion to that, largest remainder.
 * Refuses  credits_not_accepted (no line takes any), credits_above_share.
 * Source   S73; economics §16.
 */
export function spreadCredits(
  lines: readonly DraftLine[],
  creditsUsed: Micro | undefined,
): readonly DraftLine[] | Refusal {
  if (creditsUsed === undefined || creditsUsed === 0n) return lines;
  const limits = lines.map(({ cash, tariff, eligible }) =>
    eligible ? atRate(cash, tariff.creditShare) : 0n,
  );
  const most = limits.reduce((sum, limit) => sum + limit, 0n);
  if (most === 0n) return refuse('credits_not_accepted');
  if (creditsUsed > most) return refuse('credits_above_share', { creditsUsed, most });
  const credits = splitByWeights(creditsUsed, limits);
  return lines.map((line, place) => ({
    ...line,
    credits: credits[place]!,
    cash: line.cash - credits[place]!,
  }));
}
