/**
 * Splits a whole among weights with the largest remainder method.
 *
 * Shape    (whole, weights) → one part a weight, in their order; the parts sum to the whole. Pure.
 * Units    whole units of anything; weights ≥ 0, at least one above 0.
 * Formula  ⌊ whole × weight ÷ Σ weights ⌋, then one unit each to the largest remainders.
 * Rounds   ties go to the earlier weight.
 * Source   economics §16, §17; S5.
 *
 * @example splitByWeights(100n, [1n, 1n, 1n]) // [34n, 33n, 33n]
 */
export function splitByWeights(whole: bigint, weights: readonly bigint[]): bigint[] {
  let sum = 0n;
  for (const weight of weights) sum += weight;
  const parts = weights.map((weight) => (whole * weight) / sum);
  let left = whole;
  for (const part of parts) left -= part;
  const order = weights.map((weight, place) => ({ place, remainder: (whole * weight) % sum }));
  order.sort((a, b) =>
    a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
  );
  for (let next = 0; BigInt(next) < left; next += 1) parts[order[next]!.place]! += 1n;
  return parts;
}
