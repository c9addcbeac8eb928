import { lineChart, REPORT_STYLE } from '#lab';
import type { BacktestReport } from './report.ts';
import { summaryText } from './report.ts';

const DAYS = '第几天 · day';

/** What `backtest --html` writes: one file that opens from disk and prints well. */
export function backtestHtml(report: BacktestReport): string {
  const rows = summaryText(report)
    .split('\n')
    .map((line) => line.split(': '))
    .map(
      ([label, value]) =>
        `<tr><th scope="row">${escapeHtml(label!)}</th><td>${escapeHtml(value ?? '')}</td></tr>`,
    );
  const title = `蓄池回测 · Cistern backtest · ${report.file}`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${REPORT_STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1><table class="origin">${rows.join('')}</table>
${priceFigure(report)}
${moneyFigure(report)}
<p>过去的价格不说明以后的价格。付出永远不会超过入池的钱。<br><span lang="en">Past prices say nothing about later ones. What is paid out can never exceed what was paid in.</span></p>
<p class="quiet"><code>engine ${report.engineVersion} · ${report.stateHash} · cistern backtest ${escapeHtml(report.file)} --policy ${escapeHtml(report.policy)} --behaviour ${escapeHtml(report.behaviour)} --zone ${escapeHtml(report.zone)}</code></p>
</body></html>\n`;
}

function priceFigure({ days, price }: BacktestReport): string {
  const points = days.flatMap(({ pool, supply }, day) =>
    Number(supply) > 0 ? [[day, Number(pool) / Number(supply)] as const] : [],
  );
  const title = `价格：${points[0]?.[1].toFixed(4) ?? '–'} → ${price.display} · Price: ${points[0]?.[1].toFixed(4) ?? '–'} → ${price.display}`;
  const chart = lineChart({
    ...{ title, xName: DAYS, yName: '元/积分，对数 · CNY a point, log', log: true },
    lines: [{ name: '价格 · price', colour: 'water', points }],
    write: (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3)),
  });
  const isRedenominated = points.some(([, price], place) => price < (points[place - 1]?.[1] ?? 0) / 5);
  return figure(
    title,
    chart,
    `横轴是第几天，纵轴是一个积分的价格（对数刻度：每格是同样的倍数）。${isRedenominated ? '竖直落下的地方是积分重新计价：一个积分换成许多个，价格按同样的倍数变小，谁的钱都没有变，价格没有下跌。' : ''}`,
    `Across: days. Up: the price of a point, each step the same factor.${isRedenominated ? ' Where the line drops straight down points were redenominated: one became many and the price that many times smaller, so nobody has less and the price did not fall.' : ''}`,
  );
}

function moneyFigure({ days, poolInflow, payouts }: BacktestReport): string {
  const [paidIn, paidOut] = [poolInflow, payouts].map((amount) => grouped(Number(amount), 2));
  const title = `入池 ${paidIn} 元，付出 ${paidOut} 元 · Paid in CNY ${paidIn}, paid out ${paidOut}`;
  const line = (name: string, colour: string, of: (day: BacktestReport['days'][number]) => string) => ({
    ...{ name, colour, dashed: colour === 'brick' },
    points: days.map((row, day) => [day, Number(of(row))] as const),
  });
  const chart = lineChart({
    ...{ title, xName: DAYS, yName: '元 · CNY' },
    lines: [
      line('入池 · in', 'water', ({ inflow }) => inflow),
      line('付出 · out', 'brick', ({ payouts: out }) => out),
      line('池 · pool', 'slate', ({ pool }) => pool),
    ],
    write: (value) => grouped(value, 0),
  });
  return figure(
    title,
    chart,
    '从头累计，单位元；退款从池里拿回的没有从入池里减去。',
    'Sums from the beginning, in CNY; what refunds took back is not taken off what came in.',
  );
}

/** `1,234.50`. */
function grouped(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

function figure(title: string, chart: string, zh: string, en: string): string {
  return `<figure><figcaption><h2>${escapeHtml(title)}</h2></figcaption>${chart}<p class="quiet">${zh}<br><span lang="en">${en}</span></p></figure>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
