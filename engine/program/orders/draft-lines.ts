import type { Micro } from '../../amount/quantity.ts';
import type { Tariff } from '../../rules/policy.ts';
import type { CommandOf } from '../command.ts';
import type { Product } from '../mall/state.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import { splitLine } from './split-lines.ts';

/** A line of an order about to be placed, with what its names stand for. */
export type DraftLine = {
  readonly product: Product | undefined;
  readonly reference: string | undefined;
  readonly quantity: number;
  readonly amount: Micro;
  readonly discount: Micro;
  readonly tariff: Tariff;
  readonly eligible: boolean;
  readonly credits: Micro;
  /** Amount less discount and credits. */
  readonly cash: Micro;
};

/** By what an order's lines are drafted when they say nothing themselves. */
export type Seller = { readonly store: Store; readonly tariff: Tariff };

type Asked = Pick<CommandOf<'PlaceOrder'>, 'amount' | 'lines'>;
type AskedLine = NonNullable<Asked['lines']>[number];

/**
 * An order's lines with their products and tariffs: a line's own tariff, else its product's, else the
 * store's. Without lines an order is one line of its whole amount.
 *
 * Refuses  tariff_not_found, product_not_found (unknown, or another store's), product_not_on_sale; each for the
 *          first line it is true of.
 * Source   economics §16, Lines.
 */
export function draftLines(
  state: ProgramState,
  { store, tariff }: Seller,
  { amount, lines }: Asked,
): readonly DraftLine[] | Refusal {
  if (!lines) return [wholeOrder(amount, tariff)];
  return unknownNames(state, store, lines) ?? lines.map((line) => draftLine(state, store, line));
}

function wholeOrder(amount: Micro, tariff: Tariff): DraftLine {
  return {
    product: undefined,
    reference: undefined,
    quantity: 1,
    amount,
    discount: 0n,
    tariff,
    eligible: true,
    credits: 0n,
    cash: amount,
  };
}

function unknownNames(state: ProgramState, store: Store, lines: readonly AskedLine[]): Refusal | undefined {
  const { products } = state.mall;
  for (const line of lines) {
    const tariff = line.tariff ?? productOf(state, line)?.tariff;
    if (tariff !== undefined && !state.policy.tariffs.has(tariff))
      return refuse('tariff_not_found', { tariff });
  }
  for (const { product: productId } of lines) {
    if (productId === undefined || products.get(productId)?.store === store) continue;
    return refuse('product_not_found', { productId });
  }
  for (const { product: productId } of lines) {
    if (productId === undefined || products.get(productId)!.onSale) continue;
    return refuse('product_not_on_sale', { productId });
  }
  return undefined;
}

function productOf(state: ProgramState, { product }: AskedLine): Product | undefined {
  return product === undefined ? undefined : state.mall.products.get(product);
}

function draftLine(state: ProgramState, store: Store, line: AskedLine): DraftLine {
  const { reference, quantity, amount, discount, eligible } = line;
  const product = productOf(state, line);
  const tariff = state.policy.tariffs.get(line.tariff ?? product?.tariff ?? store.tariff)!;
  const cash = amount - discount;
  return { product, reference, quantity, amount, discount, tariff, eligible, credits: 0n, cash };
}

/** Refuses `lines_differ` unless the lines sum to the order's amount. */
export function linesDiffer({ amount, lines }: Asked): Refusal | undefined {
  if (!lines) return undefined;
  let sum = 0n;
  for (const line of lines) sum += line.amount - line.discount;
  return sum === amount ? undefined : refuse('lines_differ', { sum, amount });
}

/** Refuses `below_cost` where a line's merchant part does not bear its goods. */
export function soldBelowCost(lines: readonly DraftLine[]): Refusal | undefined {
  for (const line of lines) {
    const { product, quantity } = line;
    if (!product) continue;
    const cost = product.cost * BigInt(quantity);
    const { merchant } = splitLine(line);
    if (merchant < cost) return refuse('below_cost', { productId: product.id, merchant, cost });
  }
  return undefined;
}

/** Refuses `insufficient_stock` for the first product of which the lines together ask more than there is. */
export function stockTooLow(lines: readonly DraftLine[]): Refusal | undefined {
  for (const { product } of lines) {
    if (!product?.counted) continue;
    let needed = 0;
    for (const line of lines) if (line.product === product) needed += line.quantity;
    if (needed > product.stock) {
      return refuse('insufficient_stock', { productId: product.id, needed, held: product.stock });
    }
  }
  return undefined;
}
