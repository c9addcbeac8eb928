import { ppmOf } from './quantiles.ts';

/** Ppm of a sum that the largest 1 % and 10 % of its parts have; at least one of them. */
export function concentrationOf(values: readonly number[]) {
  const sorted = Float64Array.from(values).sort().reverse();
  const sum = sorted.reduce((total, value) => total + BigInt(value), 0n);
  const top = (share: number) => {
    const count = Math.max(1, Math.floor(sorted.length * share));
    return ppmOf(
      sorted.subarray(0, count).reduce((total, value) => total + BigInt(value), 0n),
      sum,
    );
  };
  return { top1Ppm: top(0.01), top10Ppm: top(0.1) };
}
