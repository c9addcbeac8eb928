import type { SimulationReport } from '../measures/report.ts';
import { DAYS, figure } from './charts.ts';
import { course, forChart, percent, short } from './figures.ts';
import { type Line, lineChart } from './line-chart.ts';

/** Two policies, the same people and orders, in the same drawings. */
export function compareCharts(first: SimulationReport, second: SimulationReport): string {
  const lines = (of: (report: SimulationReport) => Line['points']): readonly Line[] => [
    { name: first.policy, colour: 'water', points: of(first) },
    { name: second.policy, colour: 'brick', dashed: true, points: of(second) },
  ];
  const [one, two] = [first, second].map((report) => percent(report.everybody.resultPpm?.median ?? 0));
  const results = `会员结果的中位：${first.policy} ${one}，${second.policy} ${two} · Median result of members: ${one} and ${two}`;
  const paid = '付给会员的钱 · Paid to members';
  const price = '价格 · Price';
  const same = '同一群人、同样的订单，只换方案。';
  const sameEn = 'The same people and orders; only the policy is another.';
  return [
    figure(
      results,
      lineChart({
        ...{
          title: results,
          xName: '加入日（第几天）· joined on day',
          yName: '占消费额 · of spend',
          lines: lines(medians),
        },
        write: (value) => `${value.toFixed(0)} %`,
      }),
      `${same}横轴是加入的日子，纵轴是同一批会员里居中的那位的结果。`,
      `${sameEn} Across: the day people joined. Up: the middle member of those who joined together.`,
    ),
    figure(
      paid,
      lineChart({
        ...{ title: paid, xName: DAYS, yName: '元 · CNY', write: short },
        lines: lines((report) => course(report, ({ payouts }) => forChart(payouts))),
      }),
      `${same}从头累计，单位元。`,
      `${sameEn} Sums from the beginning, in CNY.`,
    ),
    figure(
      price,
      lineChart({
        ...{ title: price, xName: DAYS, yName: '元/积分，对数 · CNY a point, log', log: true },
        lines: lines((report) => course(report, (row) => row.price)),
        write: (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)),
      }),
      `${same}两个方案的积分不同，价格的高低不能直接比。`,
      `${sameEn} Points of two policies are not the same thing: their prices cannot be compared as such.`,
    ),
  ].join('');
}

function medians({ cohorts, cohortDays }: SimulationReport): Line['points'] {
  return cohorts.flatMap(({ fromDay, resultPpm }) =>
    resultPpm ? [[fromDay + cohortDays / 2, resultPpm.median / 10_000] as const] : [],
  );
}
