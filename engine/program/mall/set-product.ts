import { type Micro, PPM } from '../../amount/quantity.ts';
import { partShare, type Tariff } from '../../rules/policy.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Makes a product of a store, or changes it whole; its stock stays. The merchant's part of its list price
 * must bear its cost even when as much as the tariff allows is paid in credits.
 *
 * Refuses  store_not_found, product_not_found (it is another store's), tariff_not_found,
 *          amount_not_positive (list), below_cost.
 * Source   S9, S73, S74; economics §16, Products.
 */
export function setProduct(run: Run, command: CommandOf<'SetProduct'>): Refusal | undefined {
  const { state } = run;
  const { productId, storeId, list, cost } = command;
  const store = state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  const known = state.mall.products.get(productId);
  if (known && known.store !== store) return refuse('product_not_found', { productId });
  const name = command.tariff ?? store.tariff;
  const tariff = state.policy.tariffs.get(name);
  if (!tariff) return refuse('tariff_not_found', { tariff: name });
  if (list <= 0n) return refuse('amount_not_positive', { amount: list });
  const bearing = merchantBearing(list, tariff);
  if (bearing.exact < cost * PPM * PPM)
    return refuse('below_cost', { productId, merchant: bearing.floor, cost });
  const { benchmark, benchmarkSource, benchmarkAt, counted, onSale } = command;
  const elsewhere = { benchmark, benchmarkSource, benchmarkAt };
  const price = { list, cost, tariff: command.tariff };
  apply(run, { type: 'ProductSet', productId, storeId, ...price, ...elsewhere, counted, onSale });
  return undefined;
}

/** What the merchant keeps of a price paid in credits as far as they may: exact in 10^-12 micro-yuan, and whole. */
function merchantBearing(list: Micro, tariff: Tariff): { exact: bigint; floor: Micro } {
  const exact = list * partShare(tariff, 'merchant') * (PPM - tariff.creditShare);
  return { exact, floor: exact / (PPM * PPM) };
}
