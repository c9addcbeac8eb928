import { assert } from '../../assert.ts';
import type { ProgramState } from '../state.ts';

/** No stock is negative. */
export function checkMall(state: ProgramState): void {
  for (const { id, stock } of state.mall.products.values()) {
    assert(Number.isSafeInteger(stock) && stock >= 0, `stock of product ${id} is ${stock}`);
  }
}
