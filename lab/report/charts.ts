import type { SimulationReport } from '../measures/report.ts';
import { escapeHtml } from './escape.ts';
import { fanChart } from './fan-chart.ts';
import { course, forChart, percent, short } from './figures.ts';
import { exitHeatMap } from './heat-map.ts';
import { lineChart } from './line-chart.ts';
import { tableOf } from './tables.ts';

export const DAYS = '第几天 · day';
const ROWS = 13;

/** A drawing under the sentence it proves, how to read it, and the figures drawn. */
export function figure(title: string, drawing: string, zh: string, en: string, data = ''): string {
  return `<figure><figcaption><h2>${escapeHtml(title)}</h2></figcaption>${drawing}<p class="quiet">${escapeHtml(zh)}<br><span lang="en">${escapeHtml(en)}</span></p>${data}</figure>`;
}

/** Every chart of a run. */
export function chartsOf(report: SimulationReport): string {
  return [
    priceFigure(report),
    supplyFigure(report),
    moneyFigure(report),
    fanFigure(report),
    exitFigure(report),
  ].join('');
}

function priceFigure(report: SimulationReport): string {
  const prices = course(report, ({ price }) => price);
  const first = prices[0]?.[1] ?? 0;
  const last = prices.at(-1)?.[1] ?? 0;
  const title = `价格从 ${first.toFixed(4)} 到 ${last.toFixed(4)}；价格上涨不等于钱变多 · The price went from ${first.toFixed(4)} to ${last.toFixed(4)}, which makes no money`;
  return figure(
    title,
    lineChart({
      title,
      xName: DAYS,
      yName: '元/积分，对数 · CNY a point, log',
      log: true,
      lines: [{ name: '价格 · price', colour: 'water', points: prices }],
      write: (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)),
    }),
    '横轴是第几天，纵轴是一个积分的价格（对数刻度：每格是同样的倍数）。价格由池里的钱除以积分数得出，卖出只能拿到扣除回流后的部分。',
    'Across: days. Up: the price of a point, each step the same factor. It is the pool divided by the points; a sale pays it less the retention.',
    drawnFigures(report, ['价格，元 · price, CNY'], ({ price }) => [price.toPrecision(6)]),
  );
}

function supplyFigure(report: SimulationReport): string {
  const points = course(report, ({ supply }) => Number(supply));
  const isRedenominated = report.totals.redenominatedDigits > 0;
  const most = short(Math.max(0, ...points.map(([, value]) => value)));
  const last = short(points.at(-1)?.[1] ?? 0);
  const title = `流通积分最多时 ${most}，最后 ${last} · Points in circulation: ${most} at most, ${last} at the end`;
  return figure(
    title,
    lineChart({
      title,
      xName: DAYS,
      yName: '积分 · points',
      lines: [{ name: '积分 · points', colour: 'slate', points }],
      write: short,
    }),
    `消费生出积分，卖出和出局销掉积分；价格越高，同样的消费生出的积分越少。${isRedenominated ? '竖直上升的地方是积分重新计价：一个积分换成许多个，钱不变。' : ''}`,
    `Orders make points, sales and exits destroy them; the higher the price, the fewer points the same spending makes.${isRedenominated ? ' Where the line rises straight up points were redenominated: one became many, the money stayed.' : ''}`,
    drawnFigures(report, ['积分 · points'], ({ supply }) => [Number(supply).toFixed(2)]),
  );
}

function moneyFigure(report: SimulationReport): string {
  const paid = percent(report.totals.payoutsOfInflowPpm);
  const title = `付出 ${paid} 的进池资金 · ${paid} of what came in was paid out`;
  const line = (name: string, colour: string, of: Parameters<typeof course>[1], dashed = false) => ({
    ...{ name, colour, dashed, points: course(report, of) },
  });
  return figure(
    title,
    lineChart({
      title,
      xName: DAYS,
      yName: '元 · CNY',
      lines: [
        line('进池 · in', 'water', ({ inflow }) => forChart(inflow)),
        line('付出 · out', 'brick', ({ payouts }) => forChart(payouts), true),
        line('池 · pool', 'slate', ({ pool }) => forChart(pool)),
      ],
      write: short,
    }),
    '从头累计，单位元。进池是消费里分给盈利池的部分（退款已扣），付出是会员卖出和出局得到的，池是还留着的。',
    'Sums from the beginning, in CNY: what orders put into the pool (refunds taken off), what members were paid out of it, and what is still in it.',
    drawnFigures(report, ['进池，元 · in, CNY', '付出，元 · out, CNY', '池，元 · pool, CNY'], (row) =>
      [row.inflow, row.payouts, row.pool].map((amount) => forChart(amount).toFixed(2)),
    ),
  );
}

function fanFigure(report: SimulationReport): string {
  const middle = percent(report.everybody.resultPpm?.median ?? 0);
  const plain = percent(report.discount.ppm, 0);
  const title = `一半会员的结果不高于消费额的 ${middle} · Half of the members have at most ${middle} of what they spent`;
  return figure(
    title,
    fanChart(report, {
      title,
      xName: '加入日（第几天）· joined on day',
      yName: '占消费额，10%–90% 与中位 · of spend, 10th to 90th percentile',
      discount: `直接打折 ${plain} · plain discount ${plain}`,
    }),
    '横轴是加入的日子。实线是同一批会员里居中的那位，阴影里是十分之八的人；虚线是把同样的钱直接打折，人人都有。结果 =（到手 + 积分现在可得）÷ 消费。数字在下面的表“按加入时间”里。',
    'Across: the day people joined. The line is the middle member of those who joined together, the shade holds eight in ten; the dashed line is the same money as a plain discount for everybody. Result = (received + what points would pay) ÷ spent. The figures are in the table “By when they joined”.',
  );
}

function exitFigure(report: SimulationReport): string {
  const never = percent(report.exits.neverPpm);
  const title = `${never} 的会员从未到过封顶 · ${never} of members never reached the cap`;
  return figure(
    title,
    exitHeatMap(report, {
      title,
      xName: '到第几天为止 · by the end of day',
      yName: '加入日（第几天起）· joined from day',
    }),
    `每行是一批同期加入的会员，每格是 ${report.cohortDays} 天；颜色越深，这批人里到那天为止到过封顶的越多，灰色是一个也没有。`,
    `Each row is people who joined together, each cell ${report.cohortDays} days; the deeper the colour, the more of them had reached the cap by then, grey is nobody.`,
  );
}

type Row = SimulationReport['series'][number];

/** What a line shows, for those who do not see it: some rows from the first day to the last. */
function drawnFigures(
  { series }: SimulationReport,
  names: readonly string[],
  of: (row: Row) => readonly string[],
): string {
  const step = Math.max(1, (series.length - 1) / (ROWS - 1));
  const places = new Set(Array.from({ length: ROWS }, (_, place) => Math.round(place * step)));
  const rows = [...places].flatMap((place) => {
    const row = series[place];
    return row ? [[String(row.day), ...of(row)]] : [];
  });
  return `<details class="drawn"><summary>图里的数字 · The figures drawn</summary>${tableOf([DAYS, ...names], rows)}</details>`;
}
