import type { SimulationReport } from '../measures/report.ts';
import { percent, spread, yuan } from './figures.ts';
import { tableOf } from './tables.ts';

/** Every measure of a run that is one figure, in both languages. */
export function keyFigures(report: SimulationReport): string {
  const { totals, pool, exits, everybody, firstYear, lastJoiners, concentration, operator, store } = report;
  const { days } = exits;
  const dayOrNever = (day: number | null) => (day === null ? '从未 · never' : `第 ${day} 天 · day ${day}`);
  const rows: readonly (readonly [string, string])[] = [
    ['进池 · paid into the pool', `${yuan(totals.inflow)} 元`],
    ['付给会员 · paid to members', `${yuan(totals.payouts)} 元 (${percent(totals.payoutsOfInflowPpm)})`],
    ['其中卖出所得 · of it by selling', `${yuan(totals.redeemed)} 元`],
    ['佣金 · commissions', `${yuan(totals.commissions)} 元`],
    [
      '最后留在池里，占全部进过池的 · left in the pool, of all that came in',
      `${yuan(pool.balance)} 元 (${percent(pool.idlePpm)})`,
    ],
    ['池里锁住的 · of the pool, locked', percent(pool.lockedPpm)],
    ['流通积分 · supply of points', yuan(totals.supply)],
    ['价格 · price', `${totals.price.display} 元`],
    ['会员结果，中位（10%–90%）· result of members, median', spread(everybody.resultPpm)],
    ['满一年时（加入满一年的人）· after a year, of those in for one', spread(firstYear.resultPpm)],
    ['最后来的一成 · the last tenth to join', spread(lastJoiners.resultPpm)],
    ['从未到过封顶 · never reached the cap', percent(exits.neverPpm)],
    [
      '从结算到出局的天数，中位（最久）· days to the exit, median (longest)',
      days ? `${days.median} (${days.max})` : '–',
    ],
    [
      '到手的钱：最多的 1 % / 10 % 的人占 · of the money received, the top 1 % / 10 % hold',
      `${percent(concentration.top1Ppm)} / ${percent(concentration.top10Ppm)}`,
    ],
    ['平台结余 · left to the operator', `${yuan(operator.profit)} 元`],
    ['平台最多要垫 · the operator must lay out', `${yuan(operator.cashNeed)} 元`],
    ['平台不再倒贴 · the operator is never behind from', dayOrNever(operator.evenSinceDay)],
    [
      '门店要多卖才和原来一样 · a store must sell more by',
      store.extraSalesPpm === null ? '做不到 · impossible' : percent(store.extraSalesPpm, 0),
    ],
    ['被拒绝的指令 · commands refused', refusedOf(totals.refused)],
  ];
  return tableOf(['', '推演结果 · in this run'], rows);
}

function refusedOf(refused: Readonly<Record<string, number>>): string {
  const said = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  return said.length > 0 ? said.join('、') : '0';
}
