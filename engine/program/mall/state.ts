import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Store } from '../stores/state.ts';

/** Goods of a store (S9): what they cost, what they are listed at, how many are there. */
export type Product = {
  readonly id: string;
  readonly store: Store;
  list: Micro;
  cost: Micro;
  /** Its own tariff, or undefined for the store's. */
  tariff: string | undefined;
  /** What it costs elsewhere, said by whom and when (S74). */
  benchmark: Micro | undefined;
  benchmarkSource: string | undefined;
  benchmarkAt: Instant | undefined;
  /** Whether orders take from its stock. */
  counted: boolean;
  onSale: boolean;
  stock: number;
};

export type MallState = { readonly products: Map<string, Product> };

export function noMall(): MallState {
  return { products: new Map() };
}
