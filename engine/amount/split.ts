import { type Micro, PPM, type Ppm } from './quantity.ts';

/**
 * Splits an amount by shares with the largest remainder method.
 *
 * Shape    (amount, shares) → one part a share, in the order of the shares.
 * Units    micro-yuan; shares in ppm, summing to 1 000 000.
 * Formula  ⌊ amount × share ÷ 1 000 000 ⌋, then one unit each to the largest remainders.
 * Rounds   ties go to the earlier share; the parts sum to the amount exactly.
 * Source   economics §3.1, A10.
 *
 * @example splitAmount(1_000_000_000n, [800_000n, 20_000n, 20_000n, 160_000n])
 *          // [800000000n, 20000000n, 20000000n, 160000000n]
 */
export function splitAmount(amount: Micro, shares: readonly Ppm[]): Micro[] {
  const parts = shares.map((share) => (amount * share) / PPM);
  let left = amount;
  for (const part of parts) left -= part;
  // Most amounts are whole cents and most shares whole thousandths: then nothing is left over.
  if (left === 0n) return parts;
  const remainders = shares.map((share, place) => amount * share - parts[place]! * PPM);
  for (; left > 0n; left -= 1n) {
    const winner = indexOfLargest(remainders);
    parts[winner] = parts[winner]! + 1n;
    remainders[winner] = -1n;
  }
  return parts;
}

function indexOfLargest(values: readonly bigint[]): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if (values[index]! > values[best]!) best = index;
  }
  return best;
}
