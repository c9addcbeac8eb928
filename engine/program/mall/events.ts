import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';

/** A product made, or changed whole; its stock stays as it is. */
export type ProductSet = {
  readonly type: 'ProductSet';
  readonly productId: string;
  readonly storeId: string;
  readonly list: Micro;
  readonly cost: Micro;
  readonly tariff?: string | undefined;
  readonly benchmark?: Micro | undefined;
  readonly benchmarkSource?: string | undefined;
  readonly benchmarkAt?: Instant | undefined;
  readonly counted: boolean;
  readonly onSale: boolean;
};
export type StockAdjusted = {
  readonly type: 'StockAdjusted';
  readonly productId: string;
  readonly change: number;
  readonly reason?: string | undefined;
};

export type MallEvent = ProductSet | StockAdjusted;
