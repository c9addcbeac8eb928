import type { LotRow } from '#contract';
import { readScaled } from '../../kit/format/scaled.ts';

const SCALE = 6;

/** Whether what a lot has paid and would pay now, after retention, is what was spent on it: then both are shown. */
export function reached({ net, payoutNow, spend }: Pick<LotRow, 'net' | 'payoutNow' | 'spend'>): boolean {
  return readScaled(net, SCALE) + readScaled(payoutNow, SCALE) >= readScaled(spend, SCALE);
}
