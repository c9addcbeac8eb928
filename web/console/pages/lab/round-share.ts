import { share } from '../../../kit/format/share.ts';

/** `12.34 %`: simulated shares to two decimals, because more would say more than is known. */
export function roundShare(ppm: number): string {
  return share(Math.round(ppm / 100) * 100);
}
