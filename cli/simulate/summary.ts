import { leftOutSum, leftOutWords, type SimulationReport } from '#lab';

type Spread = {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
} | null;

/** The figures a person wants first, in both languages. */
export function simulationSummary(report: SimulationReport): string {
  const { totals, exits, everybody, lastJoiners, operator, store, discount } = report;
  const line = (zh: string, en: string, value: string | number) => `${zh} / ${en}: ${value}`;
  const extra = store.extraSalesPpm === null ? '做不到 / impossible' : percent(store.extraSalesPpm);
  return [
    line(
      '场景',
      'scenario',
      `${report.scenario}, ${report.policy}, seed ${report.seed}, ${report.days} 天 / days`,
    ),
    line('订单', 'orders', `${totals.orders} (${totals.turnover})`),
    line('会员', 'members', totals.members),
    line('入池', 'paid into the pool', totals.inflow),
    line('付出', 'paid out', `${totals.payouts} (${percent(totals.payoutsOfInflowPpm)})`),
    ...(totals.refunds > 0 ? [line('退款', 'refunds', `${totals.refunds} (${totals.refunded})`)] : []),
    ...pastRefunds(report).map((value) => line('历史里的退款', 'refunds of the history', value)),
    ...(Number(totals.withdrawn) > 0
      ? [line('提现到手（已扣税）', 'withdrawn, tax taken off', `${totals.withdrawn} (${totals.taxed})`)]
      : []),
    line('池里剩下', 'left in the pool', `${report.pool.balance} (${percent(report.pool.idlePpm)})`),
    line('价格', 'price', totals.price.display),
    line('强制出局', 'forced exits', `${exits.lots} 批 / lots, ${exits.members} 人 / members`),
    line('从未出局', 'never left', percent(exits.neverPpm)),
    line('会员结果（占消费）', 'result of members, of spend', spread(everybody.resultPpm)),
    line('最后来的一成', 'the last tenth to join', spread(lastJoiners.resultPpm)),
    line('同样的钱直接打折', 'the same money as a discount', percent(discount.ppm)),
    line('比打折好的会员', 'members better off than that', percent(discount.membersBetterOffPpm)),
    line('平台利润', "operator's profit", `${operator.profit}（最多垫付 / cash need ${operator.cashNeed}）`),
    line('门店须多卖', 'stores must sell more by', extra),
    ...(report.stateHash ? [line('状态哈希', 'state hash', report.stateHash)] : []),
    line('结果哈希', 'result hash', report.resultHash),
  ].join('\n');
}

/** How many of an uploaded history's refunds were carried out, how many were not, and why. */
function pastRefunds({ history }: SimulationReport): readonly string[] {
  if (!history || history.refundLines === 0) return [];
  const { refundLines, givenBack, leftOut } = history;
  const { zh, en } = leftOutWords(leftOut);
  const out = leftOutSum(leftOut);
  return [`${givenBack} / ${refundLines}${out > 0 ? `；没有算入 / left out: ${out}（${zh} / ${en}）` : ''}`];
}

function spread(of: Spread): string {
  if (!of) return '–';
  return `${percent(of.median)} (10 %: ${percent(of.p10)}, 90 %: ${percent(of.p90)}, max ${percent(of.max)})`;
}

function percent(ppm: number): string {
  return `${(ppm / 10_000).toFixed(2)} %`;
}
