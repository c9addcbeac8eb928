import type { Instant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import type { CommandOf } from '../command.ts';
import { type CreditUse, planSpending, type Spending } from '../credits/grant.ts';
import { fundingRefusal } from '../governance/funding-rules.ts';
import { activeMember } from '../members/active-member.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import { type DraftLine, draftLines, linesDiffer, soldBelowCost, stockTooLow } from './draft-lines.ts';
import type { LinePlaced, OrderPlaced } from './events.ts';
import { newOrder, type OrderSides } from './new-order.ts';
import { settle } from './settle-order.ts';
import { mintsNothing, splitLines, takeOf } from './split-lines.ts';
import { spreadCredits } from './spread-credits.ts';

/**
 * Takes an order: settles it at once, or lets it wait for the longest of its lines' delays.
 *
 * Refuses  order_exists, member_not_found, member_ended, store_not_found, store_suspended,
 *          tariff_not_found, product_not_found, product_not_on_sale, amount_not_positive, lines_differ,
 *          credits_not_accepted, credits_above_share, the rules of funding, below_cost, order_too_small
 *          (mints nothing and nobody has confirmed the money), insufficient_stock, insufficient_credits,
 *          deposit_too_low (the store's deposit must cover all but the merchant part).
 * Source   S11–S22, S48, G2; economics §3, §14, §16.
 */
export function placeOrder(run: Run, command: CommandOf<'PlaceOrder'>): Refusal | undefined {
  const { state, at } = run;
  const { orderId, amount } = command;
  if (state.orders.has(orderId)) return refuse('order_exists', { orderId });
  const member = activeMember(state, command.memberId);
  if ('code' in member) return member;
  const store = openStore(state, command.storeId);
  if ('code' in store) return store;
  const tariff = state.policy.tariffs.get(store.tariff);
  if (!tariff) return refuse('tariff_not_found', { tariff: store.tariff });
  const sides = { member, store, tariff };
  const lines = draftLines(state, sides, command);
  if ('code' in lines) return lines;
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const differ = linesDiffer(command);
  if (differ) return differ;
  const paid = spreadCredits(lines, command.creditsUsed);
  if ('code' in paid) return paid;
  const barred = fundingRefusal(state, at, command.funding) ?? soldBelowCost(paid);
  return barred ?? placeLines(run, command, sides, paid);
}

function placeLines(
  run: Run,
  command: CommandOf<'PlaceOrder'>,
  sides: OrderSides,
  lines: readonly DraftLine[],
): Refusal | undefined {
  const { state, at } = run;
  const { amount, funding } = command;
  const { member, store } = sides;
  const due = at + delayDays(lines) * DAY_MS;
  const creditsUsed = command.creditsUsed ?? 0n;
  const spending = creditsUsed > 0n ? planSpending(member.grants, creditsUsed, at) : NO_CREDITS;
  const split = due > at ? undefined : splitLines(state, lines);
  if (split && mintsNothing(split) && funding.channel === 'simulated') {
    return refuse('order_too_small', { amount });
  }
  const short = stockTooLow(lines);
  if (short) return short;
  if (creditsUsed > spending.held) {
    return refuse('insufficient_credits', { needed: creditsUsed, held: spending.held });
  }
  const needed = funding.mode === 'deposit' ? takeOf(lines) : amount - creditsUsed;
  const held = store.deposit.balance;
  if (funding.mode === 'deposit' && needed > held) return refuse('deposit_too_low', { needed, held });

  const placed = orderPlaced(command, store, lines, spending.uses, due, split ? 0n : needed);
  const order = newOrder(state, placed, at, sides);
  apply(run, placed, order);
  if (split) settle(run, order, split);
  return undefined;
}

const NO_CREDITS: Spending = { uses: [], held: 0n };

function openStore(state: ProgramState, storeId: string): Store | Refusal {
  const store = state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  return store.suspended ? refuse('store_suspended', { storeId }) : store;
}

function delayDays(lines: readonly DraftLine[]): number {
  let days = 0;
  for (const { tariff } of lines) if (tariff.settlementDelayDays > days) days = tariff.settlementDelayDays;
  return days;
}

function orderPlaced(
  command: CommandOf<'PlaceOrder'>,
  { tariff }: Store,
  drafts: readonly DraftLine[],
  uses: readonly CreditUse[],
  due: Instant,
  held: bigint,
): OrderPlaced {
  const { orderId, memberId, storeId, amount, region, funding } = command;
  const lines = command.lines && drafts.map(linePlaced);
  const used = uses.length > 0;
  return {
    type: 'OrderPlaced',
    orderId,
    memberId,
    storeId,
    amount,
    tariff,
    region,
    funding,
    due,
    held,
    lines,
    creditsUsed: used ? command.creditsUsed : undefined,
    credits: used ? uses : undefined,
  };
}

function linePlaced(line: DraftLine): LinePlaced {
  const { product, reference, quantity, amount, discount, tariff, eligible } = line;
  const counted = product?.counted === true;
  return {
    product: product?.id,
    reference,
    quantity,
    amount,
    discount,
    tariff: tariff.name,
    eligible,
    credits: line.credits > 0n ? line.credits : undefined,
    counted,
  };
}
