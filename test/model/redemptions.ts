import type { FundDeposit, InjectCapital, RecordSplit, RedeemPoints, Refusal } from './commands.ts';
import { firstRefusal } from './commands.ts';
import { DAY_MS, min, PPM, parseMoney, parsePoints, sum } from './numbers.ts';
import { enterStream, putLot, runExits, step } from './pool.ts';
import { atProvider, balance, cash, deposit, type Lot, poolOf, post, type Run, wallet } from './state.ts';

type Sale = { lot: Lot; points: bigint; gross: bigint; net: bigint };

/** The member's lots that can be sold: oldest first, without those already waiting to leave. */
const sellable = (run: Run, memberId: string): Lot[] =>
  [...run.state.lots.values()].filter(
    (lot) => lot.memberId === memberId && lot.points > 0n && !run.state.queue.has(lot.orderId),
  );

function quoteSales(run: Run, lots: readonly Lot[], wanted: bigint): Sale[] {
  const pool = poolOf(run.state);
  const { supply } = run.state;
  const keeps = PPM - run.policy.retention;
  const sales: Sale[] = [];
  let left = wanted;
  for (const lot of lots) {
    const points = min(left, lot.points);
    if (points === 0n) break;
    const gross = (pool * points) / supply;
    sales.push({ lot, points, gross, net: (pool * points * keeps) / (supply * PPM) });
    left -= points;
  }
  return sales;
}

export function redeemPoints(run: Run, command: RedeemPoints): Refusal | null {
  const { state } = run;
  const { redemptionId, memberId, minNet } = command;
  const lots = sellable(run, memberId);
  const available = sum(lots.map((lot) => lot.points));
  const wanted = command.points === 'all' ? available : parsePoints(command.points);
  const sales = quoteSales(run, lots, wanted);
  const net = sum(sales.map((sale) => sale.net));
  const refusal = firstRefusal([
    [state.usedIds.has(`redemption ${redemptionId}`), 'redemption_exists'],
    [!state.members.has(memberId), 'member_not_found'],
    [command.points !== 'all' && wanted === 0n, 'amount_not_positive'],
    [wanted > available || available === 0n, 'insufficient_points'],
    [net === 0n, 'redemption_too_small'],
    [minNet !== undefined && net < parseMoney(minNet), 'price_moved'],
  ]);
  if (refusal) return refusal;
  state.usedIds.add(`redemption ${redemptionId}`);
  step(state, () => sell(run, memberId, sales));
  runExits(run);
  return null;
}

function sell(run: Run, memberId: string, sales: readonly Sale[]): void {
  const { state, policy } = run;
  const total = (of: (sale: Sale) => bigint) => sum(sales.map(of));
  const net = total((sale) => sale.net);
  post(state, 'pool', wallet(memberId), net);
  state.supply -= total((sale) => sale.points);
  for (const { lot, points, ...sale } of sales) {
    putLot(run, {
      ...lot,
      points: lot.points - points,
      sold: lot.sold + points,
      realised: lot.realised + sale.gross,
      net: lot.net + sale.net,
    });
  }
  const kept = total((sale) => sale.gross) - net;
  if (policy.redemptionTo === 'stream') enterStream(run, 'pool', kept, policy.streamMs);
}

export function injectCapital(run: Run, command: InjectCapital): Refusal | null {
  const { state } = run;
  const amount = parseMoney(command.amount);
  const refusal = firstRefusal([
    [state.usedIds.has(`injection ${command.injectionId}`), 'injection_exists'],
    [amount === 0n, 'amount_not_positive'],
    [state.supply === 0n, 'nothing_in_circulation'],
  ]);
  if (refusal) return refusal;
  state.usedIds.add(`injection ${command.injectionId}`);
  const period = (command.periodDays ?? 0) * DAY_MS;
  step(state, () => enterStream(run, cash(command.channel ?? 'simulated'), amount, period));
  runExits(run);
  return null;
}

/** The provider has paid the store its part. */
export function recordSplit(run: Run, command: RecordSplit): Refusal | null {
  const amount = parseMoney(command.amount);
  const held = atProvider(command.storeId);
  const refusal = firstRefusal([
    [!run.state.stores.has(command.storeId), 'store_not_found'],
    [amount === 0n, 'amount_not_positive'],
    [amount > balance(run.state, held), 'insufficient_at_provider'],
  ]);
  if (!refusal) post(run.state, held, cash(command.channel ?? 'simulated'), amount);
  return refusal;
}

export function fundDeposit(run: Run, command: FundDeposit): Refusal | null {
  const amount = parseMoney(command.amount);
  const refusal = firstRefusal([
    [!run.state.stores.has(command.storeId), 'store_not_found'],
    [amount === 0n, 'amount_not_positive'],
  ]);
  if (!refusal) post(run.state, cash(command.channel ?? 'simulated'), deposit(command.storeId), amount);
  return refusal;
}
