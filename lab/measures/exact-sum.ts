/** Below this a number of micro-yuan and what is added to it stay exact. */
const SAFE = 2 ** 52;

/** The sum of some people's figures, exact however many they are; each figure is whole and below 2^52. */
export function exactSum(values: Float64Array, who: Int32Array): bigint {
  let total = 0n;
  let part = 0;
  for (let place = 0; place < who.length; place += 1) {
    part += values[who[place]!]!;
    if (part < SAFE && part > -SAFE) continue;
    total += BigInt(part);
    part = 0;
  }
  return total + BigInt(part);
}
