import type { CommandOf } from './commands.ts';
import type { LineJson } from './commands-orders.ts';
import { parseMoney, ppmOf, splitByWeights, sum } from './numbers.ts';
import type { PartName, Tariff } from './policy.ts';
import type { Line, Order } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { known, type Run } from './state.ts';

type PlaceOrder = CommandOf<'PlaceOrder'>;

export type Parts = Record<PartName, bigint>;

const workedOut = new WeakMap<Line, Parts>();

/** What a line's cash is divided into. A line's record never changes, so it is worked out once. */
export function partsOf(line: Line): Parts {
  const parts = workedOut.get(line) ?? divide(line);
  workedOut.set(line, parts);
  return parts;
}

/** A part its tariff does not name is 0. Not eligible: all the merchant's. */
function divide({ tariff, eligible, cash }: Line): Parts {
  const parts: Parts = { merchant: 0n, platform: 0n, distribution: 0n, origin: 0n, pool: 0n };
  if (!eligible) return { ...parts, merchant: cash };
  const split = splitByWeights(
    cash,
    tariff.parts.map(([, ppm]) => ppm),
  );
  for (const [index, [name]] of tariff.parts.entries()) parts[name] = split[index]!;
  return parts;
}

export const totalPart = (lines: readonly Line[], part: keyof Parts): bigint =>
  sum(lines.map((line) => partsOf(line)[part]));

export const cashOf = (lines: readonly Line[]): bigint => sum(lines.map((line) => line.cash));
/** What counts as spent: the cash of the eligible lines. */
export const spendOf = (lines: readonly Line[]): bigint => cashOf(lines.filter((line) => line.eligible));

/** What of an order is on our books: everything, or with a deposit the take alone. */
export const onBooks = (order: Order, lines: readonly Line[]): bigint =>
  cashOf(lines) - (order.funding.mode === 'deposit' ? totalPart(lines, 'merchant') : 0n);

/** What each line puts into the pool with points, in money. */
export const mintedValues = (lines: readonly Line[]): bigint[] =>
  lines.map((line) => ppmOf(partsOf(line).pool, line.tariff.mintRatio));

/** Without lines an order is one line of its whole amount. */
const linesOf = (command: PlaceOrder): readonly LineJson[] => command.lines ?? [{ amount: command.amount }];

const netOf = (line: LineJson): bigint => parseMoney(line.amount) - parseMoney(line.discount ?? '0');

/** A line's own tariff, else its product's, else the store's. */
function tariffName(run: Run, command: PlaceOrder, line: LineJson): string {
  const product = line.product === undefined ? undefined : run.state.products.get(line.product);
  return line.tariff ?? product?.tariff ?? known(run.state.stores, command.storeId).tariff;
}

/** Whether everything the lines name is there and on sale, the amount is above 0 and is their sum. */
export function linesRefuse(run: Run, command: PlaceOrder): Refusal | null {
  const { products, policy, stores } = run.state;
  const lines = linesOf(command);
  const named = lines.flatMap((line) => (line.product === undefined ? [] : [products.get(line.product)]));
  const tariffs = [known(stores, command.storeId).tariff];
  tariffs.push(...lines.map((line) => tariffName(run, command, line)));
  return (
    when(!tariffs.every((tariff) => policy.tariffs.has(tariff)), 'tariff_not_found') ??
    when(!named.every((product) => product?.storeId === command.storeId), 'product_not_found') ??
    when(!named.every((product) => product?.onSale), 'product_not_on_sale') ??
    when(parseMoney(command.amount) === 0n, 'amount_not_positive') ??
    when(sum(lines.map(netOf)) !== parseMoney(command.amount), 'lines_differ')
  );
}

type Priced = { line: LineJson; tariff: Tariff; net: bigint; most: bigint };

/** Each line with its tariff, its price, and the most credits it takes. */
function price(run: Run, command: PlaceOrder): Priced[] {
  return linesOf(command).map((line) => {
    const tariff = known(run.state.policy.tariffs, tariffName(run, command, line));
    const net = netOf(line);
    const most = (line.eligible ?? true) ? ppmOf(net, tariff.creditShare) : 0n;
    return { line, tariff, net, most };
  });
}

export function creditsRefuse(run: Run, command: PlaceOrder): Refusal | null {
  const used = parseMoney(command.creditsUsed ?? '0');
  if (used === 0n) return null;
  const most = sum(price(run, command).map((line) => line.most));
  return when(most === 0n, 'credits_not_accepted') ?? when(used > most, 'credits_above_share');
}

export function readLines(run: Run, command: PlaceOrder): Line[] {
  const priced = price(run, command);
  const credits = splitByWeights(
    parseMoney(command.creditsUsed ?? '0'),
    priced.map((line) => line.most),
  );
  return priced.map(({ line, tariff, net }, index) => {
    const product = line.product === undefined ? undefined : known(run.state.products, line.product);
    return {
      tariff,
      eligible: line.eligible ?? true,
      productId: line.product ?? null,
      quantity: line.quantity ?? 1,
      stocked: product?.counted ?? false,
      returned: 0,
      cash: net - credits[index]!,
      refunded: 0n,
    };
  });
}
