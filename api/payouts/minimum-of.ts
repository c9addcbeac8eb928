import { type Micro, MONEY_DECIMALS, parseDecimal } from '#engine';

/** The least a store must be owed to be paid: a fen, unless said otherwise. */
export function minimumOf(written: string | undefined): Micro {
  return parseDecimal(written ?? '0.01', 2, MONEY_DECIMALS) ?? 0n;
}
