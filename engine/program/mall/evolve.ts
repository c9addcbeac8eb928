import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type { MallEvent, ProductSet, StockAdjusted } from './events.ts';

export const MALL_EVOLVERS: Evolvers<MallEvent> = {
  ProductSet: productSet,
  StockAdjusted: stockAdjusted,
};

function productSet(state: ProgramState, event: ProductSet): void {
  const { productId, storeId, list, cost, tariff, benchmark, benchmarkSource, benchmarkAt } = event;
  const { counted, onSale } = event;
  const set = { list, cost, tariff, benchmark, benchmarkSource, benchmarkAt, counted, onSale };
  const product = state.mall.products.get(productId);
  if (product) Object.assign(product, set);
  else
    state.mall.products.set(productId, {
      id: productId,
      store: state.stores.get(storeId)!,
      ...set,
      stock: 0,
    });
}

function stockAdjusted(state: ProgramState, event: StockAdjusted): void {
  state.mall.products.get(event.productId)!.stock += event.change;
}
