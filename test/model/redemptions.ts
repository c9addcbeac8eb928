import { poolOf, post, wallet } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { frozenRefuses } from './members.ts';
import { min, PPM, parseMoney, parsePoints, sum } from './numbers.ts';
import { isUsed, memberActive, use } from './people.ts';
import { enterStream, putLot, runExits, step } from './pool.ts';
import type { Lot } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { dayOf, type Run } from './state.ts';

export type Sale = { lot: Lot; points: bigint; gross: bigint; net: bigint };

/** The member's lots that can be sold: oldest first, without those already waiting to leave. */
const sellable = (run: Run, memberId: string): Lot[] =>
  [...run.state.lots.values()].filter(
    (lot) => lot.memberId === memberId && lot.points > 0n && !run.state.queue.has(lot.orderId),
  );

export const sellablePoints = (run: Run, memberId: string): bigint =>
  sum(sellable(run, memberId).map((lot) => lot.points));

/** What so many points bring, lot by lot, at the price of this moment. */
export function quoteSales(run: Run, memberId: string, wanted: bigint): Sale[] {
  const pool = poolOf(run.state);
  const { supply } = run.state;
  const sales: Sale[] = [];
  let left = wanted;
  for (const lot of sellable(run, memberId)) {
    const points = min(left, lot.points);
    if (points === 0n) break;
    const keeps = PPM - lot.retention;
    const gross = (pool * points) / supply;
    sales.push({ lot, points, gross, net: (pool * points * keeps) / (supply * PPM) });
    left -= points;
  }
  return sales;
}

export const netOf = (sales: readonly { net: bigint }[]): bigint => sum(sales.map((sale) => sale.net));

export function redeemPoints(run: Run, command: CommandOf<'RedeemPoints'>): Refusal | null {
  const { state } = run;
  const { redemptionId, memberId, minNet } = command;
  const available = sellablePoints(run, memberId);
  const wanted = command.points === 'all' ? available : parsePoints(command.points);
  const sales = quoteSales(run, memberId, wanted);
  const net = netOf(sales);
  const refusal =
    when(isUsed(run, 'redemption', redemptionId), 'redemption_exists') ??
    memberActive(run, memberId) ??
    frozenRefuses(run, memberId) ??
    when(command.points !== 'all' && wanted === 0n, 'amount_not_positive') ??
    when(wanted > available || available === 0n, 'insufficient_points') ??
    when(net === 0n, 'redemption_too_small') ??
    dayRefuses(run, memberId, net) ??
    when(minNet !== undefined && net < parseMoney(minNet), 'price_moved');
  if (refusal) return refusal;
  use(run, 'redemption', redemptionId);
  state.sales.push({ memberId, day: dayOf(state, run.at), net });
  step(state, () => sell(run, sales, wallet(memberId)));
  runExits(run);
  return null;
}

/** What a member's sales of a day bring has a limit. */
function dayRefuses(run: Run, memberId: string, net: bigint): Refusal | null {
  const { sales, policy } = run.state;
  const most = policy.limits.redemptionPerDay;
  const day = dayOf(run.state, run.at);
  const today = sales.filter((sale) => sale.memberId === memberId && sale.day === day);
  return when(most !== null && netOf(today) + net > most, 'redemption_above_day');
}

/** Pays the net of the sales to an account; the retention stays in the pool or enters the stream. */
export function sell(run: Run, sales: readonly Sale[], to: string): void {
  const { state } = run;
  const { policy } = state;
  const net = netOf(sales);
  post(state, 'pool', to, net);
  state.supply -= sum(sales.map((sale) => sale.points));
  for (const { lot, points, ...sale } of sales) {
    putLot(run, {
      ...lot,
      points: lot.points - points,
      sold: lot.sold + points,
      realised: lot.realised + sale.gross,
      net: lot.net + sale.net,
    });
  }
  const kept = sum(sales.map((sale) => sale.gross)) - net;
  if (policy.redemptionTo === 'stream') enterStream(run, 'pool', kept, policy.streamMs);
}
