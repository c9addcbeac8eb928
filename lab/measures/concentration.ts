import { exactSum } from './exact-sum.ts';
import { ppmOf } from './quantiles.ts';

/** Ppm of a sum that the largest 1 % and 10 % of its parts have; at least one of them. */
export function concentrationOf(values: Float64Array) {
  const sorted = values.slice().sort().reverse();
  const places = Int32Array.from(sorted.keys());
  const sum = exactSum(sorted, places);
  const top = (share: number) => {
    const count = Math.max(1, Math.floor(sorted.length * share));
    return ppmOf(exactSum(sorted, places.subarray(0, count)), sum);
  };
  return { top1Ppm: top(0.01), top10Ppm: top(0.1) };
}
