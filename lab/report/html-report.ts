import type { SimulationReport } from '../measures/report.ts';
import { compareTable } from './compare-table.ts';
import { escapeHtml } from './escape.ts';
import { fanChart } from './fan-chart.ts';
import { course, forChart, percent, short } from './figures.ts';
import { findingsOf } from './findings.ts';
import { exitHeatMap } from './heat-map.ts';
import { lineChart } from './line-chart.ts';
import { STYLE } from './style.ts';
import { cohortsTable, groupsTable } from './tables.ts';

const DAYS = '天 · day';

/**
 * A report to read, print and sign: one file without anything from outside, Chinese first with English. It says
 * what it was made of and how to make it again. `beside`: another policy with the same people.
 */
export function htmlReport(report: SimulationReport, rerun: string, beside?: SimulationReport): string {
  const title = `推演报告 · ${report.scenario} · ${report.policy}`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body>
<header><p class="brand">蓄池 Cistern</p><h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(`${report.totals.members} 人、${report.totals.orders} 笔订单、${report.days} 天；同一场景、同一种子在任何机器上结果相同。`)}<br>
<span lang="en">${escapeHtml(`${report.totals.members} members, ${report.totals.orders} orders, ${report.days} days. The same scenario and seed give the same result on every machine.`)}</span></p></header>
<section><h2>结论 · Findings</h2><ol>${findingsOf(report)
    .map(
      ({ zh, en }) => `<li>${escapeHtml(zh)}<br><span class="quiet" lang="en">${escapeHtml(en)}</span></li>`,
    )
    .join('')}</ol></section>
${beside ? `<section><h2>对照 · Beside another policy</h2>${compareTable(report, beside)}</section>` : ''}
${chartsOf(report)}
<section><h2>各种人的结果 · By what people did</h2>${groupsTable(report)}</section>
<section><h2>按加入时间 · By when they joined</h2>${cohortsTable(report)}</section>
${originOf(report, rerun)}
${SIGNATURES}</body></html>
`;
}

function chartsOf(report: SimulationReport): string {
  const prices = course(report, ({ price }) => price);
  const first = prices[0]?.[1] ?? 0;
  const last = prices.at(-1)?.[1] ?? 0;
  const { resultPpm } = report.everybody;
  const { totals, exits } = report;
  const figure = (title: string, drawing: string, zh: string, en: string) =>
    `<figure><figcaption><h2>${escapeHtml(title)}</h2></figcaption>${drawing}<p class="quiet">${escapeHtml(zh)}<br><span lang="en">${escapeHtml(en)}</span></p></figure>`;
  return [
    figure(
      `价格从 ${first.toFixed(4)} 到 ${last.toFixed(4)}；价格上涨不等于钱变多 · The price went from ${first.toFixed(4)} to ${last.toFixed(4)}, which makes no money`,
      lineChart({
        title: '价格 · price',
        xName: DAYS,
        yName: '元/积分，对数 · CNY a point, log',
        log: true,
        lines: [{ name: '价格 · price', colour: 'water', points: prices }],
        write: (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)),
      }),
      '横轴是第几天，纵轴是一个积分的价格（对数刻度：每格是同样的倍数）。价格由池里的钱除以积分数得出，卖出只能拿到扣除回流后的部分。',
      'Across: days. Up: the price of a point, each step the same factor. It is the pool divided by the points; a sale pays it less the retention.',
    ),
    figure(
      `付出 ${percent(totals.payoutsOfInflowPpm)} 的进池资金 · ${percent(totals.payoutsOfInflowPpm)} of what came in was paid out`,
      lineChart({
        title: '进池、付出、池 · in, out, pool',
        xName: DAYS,
        yName: '元 · CNY',
        lines: [
          { name: '进池 · in', colour: 'water', points: course(report, ({ inflow }) => forChart(inflow)) },
          {
            name: '付出 · out',
            colour: 'brick',
            dashed: true,
            points: course(report, ({ payouts }) => forChart(payouts)),
          },
          { name: '池 · pool', colour: 'slate', points: course(report, ({ pool }) => forChart(pool)) },
        ],
        write: short,
      }),
      '从头累计，单位元。进池是消费里分给盈利池的部分，付出是会员卖出和出局得到的，池是还留着的。',
      'Sums from the beginning, in CNY: what orders put into the pool, what members were paid out of it, and what is still in it.',
    ),
    figure(
      `一半会员的结果不高于消费额的 ${percent(resultPpm?.median ?? 0)} · Half of the members have at most ${percent(resultPpm?.median ?? 0)} of what they spent`,
      fanChart(report, {
        title: '按加入时间的结果 · result by when people joined',
        xName: '加入日 · joined on day',
        yName: '占消费额，10%–90% 与中位 · of spend, 10th to 90th percentile',
        discount: `直接打折 ${percent(report.discount.ppm, 0)} · plain discount ${percent(report.discount.ppm, 0)}`,
      }),
      '横轴是加入的日子。实线是同一批会员里居中的那位，阴影里是十分之八的人；虚线是把同样的钱直接打折，人人都有。结果 =（到手 + 积分现在可得）÷ 消费。',
      'Across: the day people joined. The line is the middle member of those who joined together, the shade holds eight in ten; the dashed line is the same money as a plain discount for everybody. Result = (received + what points would pay) ÷ spent.',
    ),
    figure(
      `${percent(exits.neverPpm)} 的会员从未到过封顶 · ${percent(exits.neverPpm)} of members never reached the cap`,
      exitHeatMap(report, {
        title: '各批会员到过封顶的比例 · share of each cohort that had reached the cap',
        xName: '到该期末为止 · by the end of each period',
        yName: '加入日 · joined from day',
      }),
      `每行是一批同期加入的会员，每格是 ${report.cohortDays} 天；颜色越深，这批人里到那天为止到过封顶的越多，灰色是一个也没有。`,
      `Each row is people who joined together, each cell ${report.cohortDays} days; the deeper the colour, the more of them had reached the cap by then, grey is nobody.`,
    ),
  ].join('');
}

function originOf(report: SimulationReport, rerun: string): string {
  const rows = [
    ['场景 · scenario', report.scenario],
    ['方案 · policy', report.policy],
    ['种子 · seed', String(report.seed)],
    ['引擎版本 · engine', report.engineVersion],
    ['推演版本 · lab', report.labVersion],
    ...(report.stateHash ? [['状态哈希 · state hash', report.stateHash]] : []),
    ['结果哈希 · result hash', report.resultHash],
    ['重新运行 · run it again', rerun],
  ].map(
    ([name, value]) =>
      `<tr><th scope="row">${name}</th><td><code>${escapeHtml(value ?? '')}</code></td></tr>`,
  );
  return `<section><h2>怎样得到的 · How it was made</h2><table class="origin">${rows.join('')}</table>
<p class="quiet">这是推演，不是预测：人的行为和订单是假设。不要据此向任何人许诺收益。<br><span lang="en">This is a simulation, not a forecast: people and orders are assumptions. Promise nobody anything by it.</span></p>
<details><summary>方案全文 · The whole policy</summary><pre>${escapeHtml(JSON.stringify(report.policyDocument, null, 2))}</pre></details></section>`;
}

const SIGNATURES = `<section class="signatures"><p>已阅读并理解以上结果 · Read and understood</p>
<p><span>姓名 · name</span><span>日期 · date</span><span>签字 · signature</span></p>
<p><span>姓名 · name</span><span>日期 · date</span><span>签字 · signature</span></p></section>`;
