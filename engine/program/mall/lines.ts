import { sortedById } from '../sorted-by-id.ts';
import type { ProgramState } from '../state.ts';

/** Products as lines of the state hash. */
export function* mallLines(state: ProgramState): Generator<string> {
  for (const product of sortedById(state.mall.products.values())) {
    const { id, store, list, cost, tariff, benchmark, benchmarkSource, benchmarkAt } = product;
    const price = `${list} ${cost} ${tariff ?? '-'}`;
    const elsewhere = `${benchmark ?? '-'} ${benchmarkSource ?? '-'} ${benchmarkAt ?? '-'}`;
    yield `product ${id} ${store.id} ${price} ${elsewhere} ${product.counted} ${product.onSale} ${product.stock}`;
  }
}
