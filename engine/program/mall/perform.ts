import type { Handlers } from '../handlers.ts';
import { adjustStock } from './adjust-stock.ts';
import type { MALL_COMMANDS } from './commands.ts';
import { setProduct } from './set-product.ts';

export const MALL_HANDLERS: Handlers<typeof MALL_COMMANDS> = {
  SetProduct: setProduct,
  AdjustStock: adjustStock,
};
