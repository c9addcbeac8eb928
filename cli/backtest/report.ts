import {
  ENGINE_VERSION,
  formatInstant,
  formatMoney,
  formatPoints,
  memberJson,
  priceJson,
  priceOf,
} from '#engine';
import { hashState } from '#journal';
import type { BadRow } from '../table/csv-table.ts';
import type { BacktestResult } from './backtest.ts';

export type BacktestHead = {
  readonly file: string;
  readonly policy: string;
  readonly behaviour: string;
  readonly zone: string;
  readonly rowsUsed: number;
  readonly badRows: readonly BadRow[];
};

/** What `backtest --json` writes. Money and points as decimal strings. */
export function backtestReport(head: BacktestHead, result: BacktestResult) {
  const { state, tally, days } = result;
  const exitedMembers = [...state.members.values()].filter((member) => member.exits > 0).length;
  const buyers = [...state.members.values()].filter((member) => member.lots.length > 0).length;
  return {
    ...head,
    engineVersion: ENGINE_VERSION,
    stateHash: hashState(state),
    from: days[0] ? formatInstant(days[0].at) : null,
    to: formatInstant(state.at),
    orders: tally.orders,
    refunds: tally.refunds,
    redemptions: tally.redemptions,
    members: state.members.size,
    buyers,
    stores: state.stores.size,
    turnover: formatMoney(tally.turnover),
    refunded: formatMoney(tally.refunded),
    poolInflow: formatMoney(tally.inflow),
    payouts: formatMoney(tally.payouts),
    payoutShareOfInflowPpm: tally.inflow > 0n ? Number((tally.payouts * 1_000_000n) / tally.inflow) : 0,
    exits: { lots: tally.exitedLots, members: exitedMembers, queued: state.exitQueue.length },
    pool: formatMoney(state.pool.balance),
    stream: formatMoney(state.stream.balance),
    pending: formatMoney(state.pending.balance),
    supply: formatPoints(state.supply),
    genesis: formatPoints(state.genesis),
    price: priceJson(priceOf(state)),
    days: days.map((day) => ({
      at: formatInstant(day.at),
      pool: formatMoney(day.pool),
      supply: formatPoints(day.supply),
      inflow: formatMoney(day.inflow),
      payouts: formatMoney(day.payouts),
      exits: day.exits,
    })),
  };
}

export type BacktestReport = ReturnType<typeof backtestReport>;

/** What `backtest --members` writes: one row a member. A BOM so that spreadsheets read it as UTF-8. */
export function* memberRows(result: BacktestResult): Generator<string> {
  const { state } = result;
  yield '\uFEFFmember_id,orders,spend,points,payout_now,wallet,commission,lots,exits,referrer_id\n';
  for (const member of state.members.values()) {
    const { points, wallet, commission, lots, exits } = memberJson(member);
    let spend = 0n;
    let payout = 0n;
    for (const lot of member.lots) {
      spend += lot.spend;
      if (lot.points === 0n) continue;
      payout +=
        (state.pool.balance * lot.points * (1_000_000n - lot.retention)) / (state.supply * 1_000_000n);
    }
    const referrer = member.binding?.referrer.id ?? '';
    const figures = [
      formatMoney(spend),
      points,
      formatMoney(payout),
      wallet,
      commission,
      lots,
      exits,
      referrer,
    ];
    yield `${[member.id, member.lots.length, ...figures].join(',')}\n`;
  }
}

/** The figures a person wants first, in both languages. */
export function summaryText(report: BacktestReport): string {
  const line = (zh: string, en: string, value: string | number) => `${zh} / ${en}: ${value}`;
  return [
    line('方案', 'policy', `${report.policy}, ${report.behaviour}`),
    line('订单', 'orders', `${report.orders} (${report.turnover})`),
    line('退款', 'refunds', `${report.refunds} (${report.refunded})`),
    line('会员', 'members', `${report.members} (${report.buyers} 下过单 / have bought)`),
    line('门店', 'stores', report.stores),
    line('入池', 'paid into the pool', report.poolInflow),
    line('付出', 'paid out', `${report.payouts} (${(report.payoutShareOfInflowPpm / 10_000).toFixed(2)} %)`),
    line('强制出局', 'forced exits', `${report.exits.lots} 批 / lots, ${report.exits.members} 人 / members`),
    line('盈利池', 'pool', report.pool),
    line('流通积分', 'supply', report.supply),
    line('价格', 'price', report.price.display),
    line('状态哈希', 'state hash', report.stateHash),
  ].join('\n');
}
