import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Brings goods into a product's stock, or takes some out.
 *
 * Refuses  product_not_found, insufficient_stock.
 * Source   S9; economics §16, Products.
 */
export function adjustStock(run: Run, command: CommandOf<'AdjustStock'>): Refusal | undefined {
  const { productId, change, reason } = command;
  const product = run.state.mall.products.get(productId);
  if (!product) return refuse('product_not_found', { productId });
  if (product.stock + change < 0) {
    return refuse('insufficient_stock', { productId, needed: -change, held: product.stock });
  }
  apply(run, { type: 'StockAdjusted', productId, change, reason });
  return undefined;
}
