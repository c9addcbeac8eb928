import { formatScaled } from '../../amount/decimal.ts';
import { displayPrice, PRICE_DECIMALS } from '../../pool/price.ts';
import type { CommandOf } from '../command.ts';
import { priceOf } from '../open.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/** Shown prices above this are split: 10 000 yuan a point. */
const PRICE_MAX = 10_000n * 10n ** BigInt(PRICE_DECIMALS);

/**
 * Splits every point into a power of ten of them: values do not change, the price reads well again.
 *
 * Refuses  redenomination_not_needed while the price as it is shown is 10 000 or below (E16).
 * Source   economics §9, §14.
 */
export function redenominate(run: Run, command: CommandOf<'Redenominate'>): Refusal | undefined {
  const { pool, supply } = priceOf(run.state);
  const price = displayPrice(pool, supply);
  if (price <= PRICE_MAX) {
    return refuse('redenomination_not_needed', { price: formatScaled(price, PRICE_DECIMALS) });
  }
  apply(run, { type: 'Redenominated', digits: command.digits });
  return undefined;
}
