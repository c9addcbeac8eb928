import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import { commissionsOf } from '../../commission/commissions.ts';
import { quotePoints } from '../../pool/mint.ts';
import { planSubsidies, type SubsidyPaid } from '../budgets/subsidy.ts';
import type { CreditUse } from '../credits/grant.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import type { LineSettled, OrderSettled } from './events.ts';
import { originWeights, payOrigins, sumByStore } from './origins.ts';
import { type CashLine, type Split, splitLines } from './split-lines.ts';
import type { Order, OriginPaid } from './state.ts';

/** What settling needs to know of an order, placed or about to be. */
export type SettlementBasis = Pick<Order, 'id' | 'region' | 'tariff' | 'policy'> & {
  readonly member: Member;
  readonly store: Store;
  /** What is left of each line's cash. */
  readonly lines: readonly CashLine[];
  /** Whether the order was placed with lines, so that each keeps its parts. */
  readonly itemised: boolean;
  /** Credits it uses. */
  readonly credits: readonly CreditUse[];
};

/**
 * Plans the settlement of an order's cash: parts, commissions, remainder, points at the price before it.
 *
 * Shape    (state, order, t) → the event, points 0 when the pool part is too small to mint. Pure.
 * Formula  parts line by line; remainder = distribution part + origin part nobody is paid − Σ commissions;
 *          points as in `quotePoints`, split by what each line brings.
 * Source   S11–S22, S78, G10; economics §3, §16.
 */
export function planSettlement(state: ProgramState, order: SettlementBasis, t: Instant): OrderSettled {
  const { member, store, tariff, policy } = order;
  const split = splitLines(order.lines);
  const { parts, spend, amount } = split;
  const commissions = commissionsOf(state, order, { amount: spend, pot: parts.distribution }, t);
  const origins = originsOf(state, order, split);
  let remainder = parts.distribution + parts.origin;
  for (const paid of origins.whole) remainder -= paid.amount;
  for (const paid of commissions) remainder -= paid.amount;
  const points = quotePoints(mintBasis(state), split.minted);
  return {
    type: 'OrderSettled',
    orderId: order.id,
    memberId: member.id,
    storeId: store.id,
    amount,
    spend: spend === amount ? undefined : spend,
    merchant: parts.merchant,
    platform: parts.platform,
    commissions,
    origins: origins.whole.length > 0 ? origins.whole : undefined,
    remainder,
    remainderTo: tariff.remainder,
    pool: parts.pool,
    subsidies: subsidiesOf(state, spend, t),
    points,
    price: { pool: state.pool.balance, supply: state.supply },
    multiple: policy.exit.multiple,
    retention: policy.redemption.retention,
    lines: order.itemised ? settledLines(order.lines, split, origins.lines, points) : undefined,
  };
}

function subsidiesOf(state: ProgramState, spend: Micro, t: Instant): readonly SubsidyPaid[] | undefined {
  const { campaigns } = state.budgets;
  if (campaigns.size === 0) return undefined;
  const paid = planSubsidies(campaigns.values(), spend, t);
  return paid.length > 0 ? paid : undefined;
}

function mintBasis(state: ProgramState) {
  return {
    pool: state.pool.balance,
    supply: state.supply,
    streamed: state.stream.balance,
    last: state.last,
  };
}

type Origins = { readonly whole: readonly OriginPaid[]; readonly lines: readonly (readonly OriginPaid[])[] };

/** What the stores are paid whose credits the order uses, line by line and in all. */
function originsOf(state: ProgramState, { credits }: SettlementBasis, { parts, lines }: Split): Origins {
  if (parts.origin === 0n || credits.length === 0) return NO_ORIGINS;
  const weights = originWeights(state, credits);
  const paid = lines.map((line) => payOrigins(line.parts.origin, weights));
  return { whole: sumByStore(paid.flat()), lines: paid };
}

const NO_ORIGINS: Origins = { whole: [], lines: [] };

function settledLines(
  lines: readonly CashLine[],
  split: Split,
  origins: Origins['lines'],
  points: Points,
): LineSettled[] {
  const weights = split.lines.map((line) => line.minted);
  const minted = points > 0n ? splitByWeights(points, weights) : undefined;
  return lines.map(({ cash }, place) => {
    const { merchant, platform, pool } = split.lines[place]!.parts;
    const paid = origins[place] ?? [];
    return {
      amount: cash,
      merchant,
      platform,
      origins: paid.length > 0 ? paid : undefined,
      pool,
      points: minted?.[place] ?? 0n,
    };
  });
}

/** Marks a settlement that mints nothing although money enters the pool. */
export function mintsNothing(settled: OrderSettled): boolean {
  return settled.pool > 0n && settled.points === 0n;
}
