import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Product } from './state.ts';

export const MALL_REGISTERS = {
  products: registerOf((state) => state.mall.products, productRow),
} satisfies Registers;

function productRow(product: Product): Json {
  const { benchmark, benchmarkAt } = product;
  return {
    storeId: product.store.id,
    list: formatMoney(product.list),
    cost: formatMoney(product.cost),
    tariff: product.tariff ?? null,
    benchmark: benchmark === undefined ? null : formatMoney(benchmark),
    benchmarkSource: product.benchmarkSource ?? null,
    benchmarkAt: benchmarkAt === undefined ? null : formatInstant(benchmarkAt),
    counted: product.counted,
    onSale: product.onSale,
    stock: product.counted ? product.stock : null,
  };
}
