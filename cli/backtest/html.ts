import type { BacktestReport } from './report.ts';
import { summaryText } from './report.ts';

const WIDTH = 920;
const HEIGHT = 260;
const PAD = 56;

/** What `backtest --html` writes: one file that opens from disk and prints well. */
export function backtestHtml(report: BacktestReport): string {
  const days = report.days.filter((day) => Number(day.supply) > 0);
  const prices = days.map((day) => Number(day.pool) / Number(day.supply));
  const rows = summaryText(report)
    .split('\n')
    .map((line) => line.split(': '))
    .map(
      ([label, value]) =>
        `<tr><th scope="row">${escapeHtml(label!)}</th><td>${escapeHtml(value ?? '')}</td></tr>`,
    );
  const title = `蓄池回测 · Cistern backtest · ${report.file}`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1><table>${rows.join('')}</table>
<h2>价格（对数刻度）· Price (log scale): ${prices[0]?.toFixed(4) ?? '–'} → ${report.price.display}</h2>
${lineChart(prices, true)}
<h2>入池与付出 · Paid in and paid out: ${report.poolInflow} / ${report.payouts}</h2>
${lineChart(
  report.days.map((day) => Number(day.inflow)),
  false,
  report.days.map((day) => Number(day.payouts)),
)}
<p>过去的价格不说明以后的价格。付出永远不会超过入池的钱。<br>Past prices say nothing about later ones. What is paid out can never exceed what was paid in.</p>
<p class="small">engine ${report.engineVersion} · ${report.stateHash} · cistern backtest ${escapeHtml(report.file)} --policy ${escapeHtml(report.policy)} --behaviour ${escapeHtml(report.behaviour)} --zone ${escapeHtml(report.zone)}</p>
</body></html>\n`;
}

const STYLE = `body{font:16px/1.6 "PingFang SC","Noto Sans SC",system-ui,sans-serif;color:#10212B;background:#fff;max-width:960px;margin:32px auto;padding:0 16px}
h1{font-size:28px}h2{font-size:20px;margin-top:32px}table{border-collapse:collapse}th,td{text-align:left;padding:4px 16px 4px 0;border-bottom:1px solid #e2e8ec;font-variant-numeric:tabular-nums}
svg{width:100%;height:auto}.small{font-size:12px;color:#5B6B75;overflow-wrap:anywhere}`;

function lineChart(values: readonly number[], log: boolean, second: readonly number[] = []): string {
  if (values.length < 2) return '<p>–</p>';
  const scale = (value: number) => (log ? Math.log10(Math.max(value, 1e-9)) : value);
  const all = [...values, ...second].map(scale);
  const low = log ? Math.min(...all) : 0;
  const high = Math.max(...all, low + 1e-9);
  const path = (series: readonly number[]) =>
    series
      .map((value, index) => {
        const x = PAD + (index / (series.length - 1)) * (WIDTH - 2 * PAD);
        const y = HEIGHT - 24 - ((scale(value) - low) / (high - low)) * (HEIGHT - 48);
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  const label = (value: number) => (log ? (10 ** value).toFixed(4) : value.toFixed(0));
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><text x="0" y="28" font-size="12">${label(high)}</text>
<text x="0" y="${HEIGHT - 20}" font-size="12">${label(low)}</text>
<path d="${path(values)}" fill="none" stroke="#0B7285" stroke-width="2"/>
${second.length > 1 ? `<path d="${path(second)}" fill="none" stroke="#B23A2E" stroke-width="2" stroke-dasharray="6 4"/>` : ''}</svg>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
