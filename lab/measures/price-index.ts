/** 10^18 points units by 10^6 micro-yuan. */
const UNITS = 1e12;

/**
 * The price as a number for charts and for people's thresholds: yuan for a point as it was at the start, with
 * every redenomination undone. Never used to pay anybody.
 */
export function priceIndex(
  price: { readonly pool: bigint; readonly supply: bigint },
  digits: number,
): number {
  let index = (Number(price.pool) / Number(price.supply)) * UNITS;
  for (let left = digits; left > 0; left -= 1) index *= 10;
  return index;
}
