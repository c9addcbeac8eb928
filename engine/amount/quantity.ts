/**
 * The units of value. Each is a bigint with a mark the compiler sees, so that money and points
 * cannot be passed for one another; arithmetic on them is plain bigint arithmetic.
 */
type Unit<Name extends string> = bigint & { readonly unit?: Name };

/** Money: 1 yuan = 1 000 000. */
export type Micro = Unit<'micro'>;
/** Points: 1 point = 10^18. */
export type Points = Unit<'points'>;
/** A rate in parts per million: 1 000 000 = 100 %. */
export type Ppm = Unit<'ppm'>;

export const MICRO_PER_YUAN = 1_000_000n;
export const MICRO_PER_FEN = 10_000n;
export const POINTS_SCALE = 1_000_000_000_000_000_000n;
export const PPM = 1_000_000n;
export const DAY_MS = 86_400_000;
