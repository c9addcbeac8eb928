import { assert } from '../../assert.ts';
import type { ProgramState } from '../state.ts';

/** No more shares are given than a conversion has, none released than given. */
export function checkShares(state: ProgramState): void {
  const { conversions, entitlements } = state.shares;
  for (const { id, taken, shares } of conversions.values()) {
    assert(taken <= shares, `conversion ${id} gave more shares than it has`);
  }
  for (const { id, released, shares } of entitlements.values()) {
    assert(released >= 0 && released <= shares, `entitlement ${id} released more than it holds`);
  }
}
