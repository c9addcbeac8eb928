import type { CommandOf } from './commands.ts';
import { partsOf } from './lines.ts';
import { PPM, parseMoney } from './numbers.ts';
import { storeKnown, tariffKnown } from './people.ts';
import { ppmOfPart } from './rates.ts';
import type { Line, Product } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { change, known, type Run } from './state.ts';

export function setProduct(run: Run, command: CommandOf<'SetProduct'>): Refusal | null {
  const { state } = run;
  const { productId, storeId } = command;
  const before = state.products.get(productId);
  const product: Product = {
    ...{ storeId, list: parseMoney(command.list), cost: parseMoney(command.cost) },
    ...{ tariff: command.tariff ?? null, counted: command.counted ?? true },
    ...{ onSale: command.onSale ?? true, stock: before?.stock ?? 0 },
  };
  const tariff = () => command.tariff ?? known(state.stores, storeId).tariff;
  const refusal =
    storeKnown(run, storeId) ??
    when(before !== undefined && before.storeId !== storeId, 'product_not_found') ??
    tariffKnown(run, tariff()) ??
    when(product.list === 0n, 'amount_not_positive') ??
    when(isBelowCost(run, product, tariff()), 'below_cost');
  if (!refusal) state.products.set(productId, product);
  return refusal;
}

/** Whether the merchant's share of the list price, with as many credits as it takes, is less than the cost. */
function isBelowCost(run: Run, product: Product, tariffName: string): boolean {
  const tariff = known(run.state.policy.tariffs, tariffName);
  const merchant = product.list * ppmOfPart(tariff, 'merchant') * (PPM - tariff.creditShare);
  return merchant < product.cost * PPM * PPM;
}

/** A line may never bring the merchant less than its goods cost. */
export const belowCostRefuses = (run: Run, lines: readonly Line[]): Refusal | null =>
  when(
    lines.some((line) => {
      if (line.productId === null) return false;
      const { cost } = known(run.state.products, line.productId);
      return partsOf(line).merchant < cost * BigInt(line.quantity);
    }),
    'below_cost',
  );

export function adjustStock(run: Run, command: CommandOf<'AdjustStock'>): Refusal | null {
  const { products } = run.state;
  const product = products.get(command.productId);
  if (!product) return 'product_not_found';
  if (product.stock + command.change < 0) return 'insufficient_stock';
  change(products, command.productId, { stock: product.stock + command.change });
  return null;
}

/** Whether the goods of all lines together are there. */
export function stockRefuses(run: Run, lines: readonly Line[]): Refusal | null {
  const needed = new Map<string, number>();
  for (const { stocked, productId, quantity } of lines) {
    if (stocked && productId !== null) needed.set(productId, (needed.get(productId) ?? 0) + quantity);
  }
  const missing = [...needed].some(([id, quantity]) => quantity > known(run.state.products, id).stock);
  return when(missing, 'insufficient_stock');
}

export function takeStock(run: Run, lines: readonly Line[]): void {
  for (const line of lines) moveStock(run, line, -line.quantity);
}

/** Puts so many of a line back on the shelf; the line says that they are back. */
export function giveBackStock(run: Run, line: Line, quantity: number): Line {
  moveStock(run, line, quantity);
  return { ...line, returned: line.returned + quantity };
}

function moveStock(run: Run, { stocked, productId }: Line, quantity: number): void {
  if (!stocked || productId === null) return;
  const { stock } = known(run.state.products, productId);
  change(run.state.products, productId, { stock: stock + quantity });
}
