/** The middle, the tenth from below and from above, and the highest of some numbers. */
export type Quantiles = {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
};

/** Nearest rank, so that each is one of the numbers; undefined when there are none. They may come as they like. */
export function quantiles(values: ArrayLike<number>): Quantiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (tenths: number) => sorted[Math.max(0, Math.ceil((sorted.length * tenths) / 10) - 1)]!;
  return { p10: at(1), median: at(5), p90: at(9), max: sorted[sorted.length - 1]! };
}

/** `part` of `whole` in millionths, down; 0 of nothing. */
export function ppmOf(part: number | bigint, whole: number | bigint): number {
  const [a, b] = [BigInt(part), BigInt(whole)];
  return b === 0n ? 0 : Number((a * 1_000_000n) / b);
}
