import {
  fresh,
  head,
  type KnownOrder,
  type Memory,
  newId,
  officers,
  once,
  some,
  someOrder,
  someone,
} from './arbitrary-memory.ts';
import { REGIONS } from './arbitrary-people.ts';
import { arbitraryAmount, arbitraryPoints, formatFen } from './arbitrary-values.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Funding, LineJson, RefundLineJson } from './commands-orders.ts';

const CHANNELS = ['simulated', 'simulated', 'wechatpay', 'alipay'];

export const channel = ({ random, live }: Memory): string =>
  live && random.chance(0.95) ? 'wechatpay' : random.pick(CHANNELS);

/** In a live program money is confirmed and not held for others, mostly. */
function funding(memory: Memory): { funding?: Funding } {
  const { random, live, next } = memory;
  if (random.chance(live ? 0.03 : 0.4)) return {};
  const modes = ['split', 'deposit', 'own-goods'] as const;
  const mode = random.chance(live ? 0.05 : 0.25) ? 'collect' : random.pick(modes);
  return { funding: { mode, channel: channel(memory), reference: `pay-${next}` } };
}

/** A line, its price after the discount in fen, and its quantity. */
type Made = { line: LineJson; fen: number; quantity: number };

function arbitraryLine(memory: Memory, storeId: string): Made {
  const { random, products, limits } = memory;
  const offered = products.filter((product) => product.storeId === storeId || random.chance(0.03));
  const product = offered.length > 0 && random.chance(0.6) ? random.pick(offered) : undefined;
  const quantity = random.pick([1, 1, 1, 2, 5]);
  const fair = product !== undefined && random.chance(0.9);
  const full = fair ? product.listFen * quantity : arbitraryAmount(random);
  const off = random.chance(0.15) ? random.below(Math.floor(full / 4) + 1) : 0;
  const line: LineJson = {
    amount: formatFen(random, full),
    ...(product === undefined ? {} : { product: product.productId }),
    ...(quantity === 1 ? {} : { quantity }),
    ...(off === 0 ? {} : { discount: formatFen(random, off) }),
    ...(random.chance(0.25) ? { tariff: random.pick([...limits.tariffs, 'no-such-tariff']) } : {}),
    ...(random.chance(0.15) ? { eligible: random.chance(0.3) } : {}),
    ...(random.chance(0.1) ? { reference: newId(memory, 'ref-') } : {}),
  };
  return { line, fen: full - off, quantity };
}

/** What a member pays with credits: a little, or about as much as a tariff may allow. */
function creditsFen(memory: Memory, amountFen: number): number {
  const { random } = memory;
  return random.pick([
    ...[1, Math.floor(amountFen / 100), Math.floor(amountFen / 20), Math.floor(amountFen / 5)],
    ...[Math.floor(amountFen / 2), Math.floor(amountFen / 2) + 1],
  ]);
}

/** In a live program often the store's owner himself. */
function buyer(memory: Memory, storeId: string): string {
  const owner = memory.owners.get(storeId);
  return owner !== undefined && memory.random.chance(memory.live ? 0.2 : 0.03) ? owner : someone(memory);
}

export function order(memory: Memory): CommandOf<'PlaceOrder'> {
  const { random, orders, stores } = memory;
  const storeId = some(memory, stores);
  const memberId = buyer(memory, storeId);
  const count = random.pick([1, 1, 2, 3]);
  const made = random.chance(0.3) ? Array.from({ length: count }, () => arbitraryLine(memory, storeId)) : [];
  const listed = made.reduce((all, { fen }) => all + fen, 0);
  const amountFen = made.length > 0 ? listed : arbitraryAmount(random);
  const takes = memory.tariffs.get(storeId) === 'credit' || made.some(({ line }) => line.tariff === 'credit');
  const credits = random.chance(takes ? 0.6 : 0.02) ? creditsFen(memory, amountFen) : 0;
  const known = orders.map((placed) => placed.orderId);
  const orderId = random.chance(0.02) && known.length > 0 ? random.pick(known) : newId(memory, 'ord-');
  if (memory.owners.get(storeId) === memberId) memory.selfDealing.push(orderId);
  orders.push({ orderId, memberId, storeId, amountFen: Math.max(0, amountFen - credits), lines: made });
  return {
    ...{ ...head(memory), type: 'PlaceOrder', orderId, memberId, storeId },
    amount: formatFen(random, amountFen + (made.length > 0 && random.chance(0.03) ? 1 : 0)),
    ...(made.length > 0 ? { lines: made.map(({ line }) => line) } : {}),
    ...(credits > 0 ? { creditsUsed: formatFen(random, credits) } : {}),
    ...(random.chance(0.2) ? { region: random.pick(REGIONS) } : {}),
    ...funding(memory),
  };
}

/** One line of an order, or two: what comes back of each. */
function refundLines(memory: Memory, { lines }: KnownOrder): { fen: number; json: RefundLineJson[] } {
  const { random } = memory;
  const named = lines.length === 0 ? [{ fen: 100, quantity: 1 }] : lines;
  const picked = named.map((line, index) => ({ ...line, index })).filter(() => random.chance(0.6));
  const parts = picked.map(({ fen, quantity, index }) => {
    const part = random.chance(0.4) ? fen : random.below(fen + 1);
    const back = random.chance(0.6) ? { quantity: random.below(quantity + 1) } : {};
    return { fen: part, json: { line: index + 1, amount: formatFen(random, part), ...back } };
  });
  return { fen: parts.reduce((all, { fen }) => all + fen, 0), json: parts.map(({ json }) => json) };
}

export function refund(memory: Memory): CommandOf<'RefundOrder'> {
  const { random } = memory;
  const known = someOrder(memory);
  const { orderId, amountFen } = known;
  const part = 1 + random.below(amountFen || 1);
  const whole = random.pick([
    ...[amountFen, amountFen, part, part, part],
    ...[1, amountFen + 1, arbitraryAmount(random)],
  ]);
  const lines = random.chance(known.lines.length > 0 ? 0.5 : 0.05) ? refundLines(memory, known) : null;
  const byLines = lines !== null && lines.json.length > 0;
  const fen = byLines ? lines.fen + (random.chance(0.04) ? 1 : 0) : whole;
  return {
    ...{ ...head(memory), type: 'RefundOrder', refundId: once(memory, 'ref-'), orderId },
    amount: formatFen(random, fen),
    ...(byLines ? { lines: lines.json } : {}),
    ...(random.chance(0.2) ? { maxLoss: random.pick(['0', '0.01', '5', '100.00', '1000000']) } : {}),
    ...(random.chance(0.3) ? officers(memory) : {}),
  };
}

export const voidOrder = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'VoidOrder', orderId: someOrder(memory).orderId },
  ...{ refundId: once(memory, 'ref-'), reason: newId(memory, 'ref-') },
  ...(memory.random.chance(0.1) ? { maxLoss: memory.random.pick(['0', '5', '1000000']) } : {}),
  ...officers(memory),
});

export function reassign(memory: Memory): Command {
  const { random, stores } = memory;
  const { orderId, memberId, storeId } = someOrder(memory);
  const which = random.pick(['member', 'member', 'member', 'store', 'store', 'both', 'both', 'none']);
  const toMember = which === 'member' || which === 'both';
  const toStore = which === 'store' || which === 'both';
  return {
    ...{ ...head(memory), type: 'ReassignOrder', orderId, reason: newId(memory, 'ref-') },
    ...(toMember ? { memberId: someone(memory) } : {}),
    ...(toStore ? { storeId: some(memory, stores) } : {}),
    ...(which === 'none' ? { memberId, storeId } : {}),
    ...officers(memory),
  };
}

export const releaseHold = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'ReleaseHold' },
  orderId: memory.random.chance(0.85)
    ? some(memory, memory.selfDealing.slice(-6))
    : someOrder(memory).orderId,
  to: memory.random.pick(['member', 'platform'] as const),
  ...{ reason: newId(memory, 'ref-'), ...officers(memory) },
});

export function product(memory: Memory): Command {
  const { random, products, stores, limits } = memory;
  const known = products.length > 0 && random.chance(products.length > 5 ? 0.9 : 0.3);
  const before = known ? random.pick(products) : undefined;
  const storeId = before && random.chance(0.95) ? before.storeId : some(memory, stores);
  const listFen = random.chance(0.02) ? 0 : random.pick([1, 100, 999, 5000, 100_000]);
  const productId = before?.productId ?? newId(memory, 'pro-');
  if (!before) products.push({ productId, storeId, listFen });
  const cost = Math.floor((listFen * random.pick([0, 0, 0, 1, 1, 1, 2, 2, 9])) / 10);
  return {
    ...{ ...head(memory), type: 'SetProduct', productId, storeId },
    ...{ list: formatFen(random, listFen), cost: formatFen(random, cost) },
    ...(random.chance(0.4) ? { tariff: random.pick([...limits.tariffs, 'no-such-tariff']) } : {}),
    ...(random.chance(0.3) ? { counted: random.chance(0.4) } : {}),
    ...(random.chance(0.2) ? { onSale: random.chance(0.6) } : {}),
  };
}

export const stock = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'AdjustStock' },
  productId: some(
    memory,
    memory.products.map((known) => known.productId),
  ),
  change: memory.random.pick([-5, -1, 1, 10, 50, 200, 200, 500]),
});

export function redeem(memory: Memory): CommandOf<'RedeemPoints'> {
  const { random } = memory;
  const { memberId, points } = somePoints(memory);
  memory.sellers.push(memberId);
  return {
    ...{ ...head(memory), type: 'RedeemPoints', memberId, redemptionId: once(memory, 'red-'), points },
    ...(random.chance(0.12) ? { minNet: random.pick(['0', '0.01', '1', '100.5', '1000000']) } : {}),
  };
}

/** Somebody who may have points, and a number of them. */
export function somePoints(memory: Memory): { memberId: string; points: string } {
  const { random, orders } = memory;
  const memberId = random.chance(0.7) ? someOrder(memory).memberId : someone(memory);
  const bought = orders.findLast((placed) => placed.memberId === memberId)?.amountFen ?? 100;
  return { memberId, points: arbitraryPoints(random, bought) };
}

export const claim = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'ImportLegacyClaim', claimId: fresh(memory, 'cla-', memory.claims) },
  ...{ memberId: someone(memory), amount: formatFen(memory.random, arbitraryAmount(memory.random)) },
});

export const releaseCredits = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'ReleaseCredits', claimId: some(memory, memory.claims) },
});
