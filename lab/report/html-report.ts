import type { SimulationReport } from '../measures/report.ts';
import { assumptionRows } from './assumption-words.ts';
import { chartsOf } from './charts.ts';
import { compareCharts } from './compare-charts.ts';
import { compareTable } from './compare-table.ts';
import { escapeHtml } from './escape.ts';
import { dayOf } from './figures.ts';
import { type Finding, findingsOf } from './findings.ts';
import { keyFigures } from './key-figures.ts';
import { policyRows } from './policy-words.ts';
import { STYLE } from './style.ts';
import { cohortsTable, groupsTable } from './tables.ts';

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
${beside ? `<section><h2>对照 · Beside another policy</h2>${compareTable(report, beside)}</section>${compareCharts(report, beside)}<h2 class="part">${escapeHtml(`${report.policy}：全部图表 · All charts`)}</h2>` : ''}
${chartsOf(report)}
<section><h2>全部数字 · All figures</h2>${keyFigures(report)}</section>
<section><h2>各种人的结果 · By what people did</h2>${groupsTable(report)}</section>
<section><h2>按加入时间 · By when they joined</h2>${cohortsTable(report)}</section>
<section><h2>假设 · What was assumed</h2>${wordsTable(assumptionRows(report.assumptions))}</section>
<section><h2>规则 · The rules</h2>${wordsTable(policyRows(report))}</section>
${originOf(report, rerun)}
${SIGNATURES}</body></html>
`;
}

type WordsRow = { readonly name: Finding; readonly said: readonly Finding[] };

/** Names and what is said of each, in both languages. */
function wordsTable(rows: readonly WordsRow[]): string {
  const both = ({ zh, en }: Finding, between: string) =>
    `${escapeHtml(zh)}${between}<span lang="en">${escapeHtml(en)}</span>`;
  const lines = rows.map(
    ({ name, said }) =>
      `<tr><th scope="row">${both(name, '<br>')}</th><td><ul>${said.map((one) => `<li>${both(one, '<br>')}</li>`).join('')}</ul></td></tr>`,
  );
  return `<table class="origin words">${lines.join('')}</table>`;
}

function originOf(report: SimulationReport, rerun: string): string {
  const rows = [
    ['场景 · scenario', report.scenario],
    ['方案 · policy', report.policy],
    ['种子 · seed', String(report.seed)],
    ['开始，天数 · start, days', `${dayOf(report.start)}, ${report.days}`],
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
<details><summary>方案全文 · The whole policy</summary><pre>${escapeHtml(JSON.stringify(report.policyDocument, null, 2))}</pre></details>
<details><summary>假设全文 · All assumptions</summary><pre>${escapeHtml(JSON.stringify(report.assumptions, null, 2))}</pre></details></section>`;
}

const SIGNATURES = `<section class="signatures"><p>已阅读并理解以上结果 · Read and understood</p>
<p><span>姓名 · name</span><span>日期 · date</span><span>签字 · signature</span></p>
<p><span>姓名 · name</span><span>日期 · date</span><span>签字 · signature</span></p></section>`;
