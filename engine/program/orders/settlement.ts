import { mulDivDown } from '../../amount/divide.ts';
import type { Instant } from '../../amount/instant.ts';
import { type Micro, type Points, PPM } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import { commissionsOf } from '../../commission/commissions.ts';
import { quotePoints } from '../../pool/mint.ts';
import { planSubsidies, type SubsidyPaid } from '../budgets/subsidy.ts';
import type { CreditUse } from '../credits/grant.ts';
import type { OrderPeople } from '../in-hand.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import type { LineSettled, OrderSettled } from './events.ts';
import { originWeights, payOrigins } from './origins.ts';
import { withholdSelfDealing } from './self-dealing.ts';
import { type CashLine, type Split, splitLines } from './split-lines.ts';
import type { Order, OriginPaid } from './state.ts';

/** A settlement about to happen, and the people it names. */
export type Planned = { readonly settled: OrderSettled; readonly people: OrderPeople };

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
 * Shape    (state, order, t) → the event and whom it names, points 0 when the pool part is too small to mint. Pure.
 * Formula  tariffs and rates are those at placement, the lot's terms those of today. Parts line by line; remainder = distribution part + origin part nobody is paid − Σ commissions, of which the dividend fund gets its share;
 *          points as in `quotePoints`, split by what each line brings.
 * Source   S11–S22, S78, G10; economics §3, §16.
 */
export function planSettlement(state: ProgramState, order: SettlementBasis, t: Instant): Planned {
  const { member, store, tariff } = order;
  const split = splitLines(order.lines);
  const { parts, spend, amount } = split;
  const money = { amount: spend, pot: parts.distribution };
  const people = commissionsOf(state, order, money, t);
  const { paid, statistics, referrer, recruiter } = people;
  const origins = originsOf(state, order.credits, parts.origin);
  let remainder = parts.distribution + parts.origin;
  for (const { amount: part } of origins) remainder -= part;
  for (const { amount: part } of paid) remainder -= part;
  const { share } = state.policy.dividends;
  const dividends = tariff.remainder === 'platform' ? mulDivDown(remainder, share, PPM) : 0n;
  const points = quotePoints(mintBasis(state), split.minted);
  const settled: OrderSettled = {
    type: 'OrderSettled',
    orderId: order.id,
    memberId: member.id,
    storeId: store.id,
    amount,
    spend: spend === amount ? undefined : spend,
    merchant: parts.merchant,
    platform: parts.platform,
    commissions: withholdSelfDealing(state, order, paid, t),
    statistics,
    referrerId: referrer?.id,
    recruiterId: recruiter?.id,
    origin: origins.length > 0 ? parts.origin : undefined,
    origins: origins.length > 0 ? origins : undefined,
    remainder: remainder - dividends,
    remainderTo: tariff.remainder,
    dividends: dividends > 0n ? dividends : undefined,
    pool: parts.pool,
    subsidies: subsidiesOf(state, spend, t),
    points,
    price: { pool: state.pool.balance, supply: state.supply },
    multiple: state.policy.exit.multiple,
    retention: state.policy.redemption.retention,
    lines: order.itemised ? settledLines(order.lines, split, origins.length > 0, points) : undefined,
  };
  return { settled, people };
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

/** What the stores are paid whose credits the order uses. */
function originsOf(state: ProgramState, credits: readonly CreditUse[], part: Micro): readonly OriginPaid[] {
  if (part === 0n || credits.length === 0) return NONE;
  return payOrigins(part, originWeights(state, credits));
}

const NONE: readonly never[] = [];

function settledLines(
  lines: readonly CashLine[],
  split: Split,
  withOrigin: boolean,
  points: Points,
): LineSettled[] {
  const weights = split.lines.map((line) => line.minted);
  const minted = points > 0n ? splitByWeights(points, weights) : undefined;
  return lines.map(({ cash }, place) => {
    const { merchant, platform, origin, pool } = split.lines[place]!.parts;
    const shown = withOrigin && origin > 0n ? origin : undefined;
    return { amount: cash, merchant, platform, origin: shown, pool, points: minted?.[place] ?? 0n };
  });
}

/** Marks a settlement that mints nothing although money enters the pool. */
export function mintsNothing(settled: OrderSettled): boolean {
  return settled.pool > 0n && settled.points === 0n;
}
